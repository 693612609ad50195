import { join } from 'node:path';
import { evidenceFolderOf } from '#evidence-store';
import { announceRunning, withdrawRunning } from '../connection.js';
import { Cannot } from '../exit.js';
import type { Running } from './after-start.js';
import { banner } from './banner.js';
import { openDataFolder } from './data-folder.js';
import { lockDataFolder } from './data-lock.js';
import { keepRunning, type KeptRunning } from './kept-running.js';
import type { StartOptions } from './options.js';
import type { EmbeddedServer, Pieces } from './pieces.js';
import { reservePort } from './port.js';
import { startRole } from './role.js';
import { RoleLog } from './role-log.js';
import { startServer } from './server.js';
import { stopAll } from './stop-all.js';
import { Stopped, type StopRequest } from './stop-request.js';

export interface Terminal {
  say(text: string): void;
  warn(line: string): void;
}

const terminal: Terminal = { say: (text) => console.log(text), warn: (line) => console.error(line) };

/** Runs Tiru until somebody stops it (0) or it cannot go on (1). */
export async function supervise(
  options: StartOptions,
  pieces: Pieces,
  stop: StopRequest,
  to = terminal,
): Promise<number> {
  let lock: { release(): void } | undefined;
  try {
    openDataFolder(options.data);
    lock = lockDataFolder(options.data);
    const port = await reservePort(options.port, options.host);
    await new Run({ ...options, port }, pieces, to, stop).untilTheEnd();
    return 0;
  } catch (error) {
    if (error instanceof Stopped) return 0;
    if (!(error instanceof Cannot)) throw error;
    to.warn(error.message);
    return 1;
  } finally {
    lock?.release();
  }
}

/** One run of all the parts: servers, then roles, then the steps after the start. */
class Run {
  /** In the order in which they are stopped: the readers of a server before the server. */
  #kept: KeptRunning<unknown>[] = [];

  constructor(
    private readonly options: StartOptions,
    private readonly pieces: Pieces,
    private readonly terminal: Terminal,
    private readonly stop: StopRequest,
  ) {}

  async untilTheEnd(): Promise<void> {
    try {
      const running = await this.#start();
      this.terminal.say(banner(running));
      await this.#unlessEnded(new Promise<never>(() => {}));
    } finally {
      withdrawRunning(this.options.data);
      await stopAll(this.#kept, (line) => this.terminal.warn(line));
    }
  }

  async #start(): Promise<Running> {
    const { options } = this;
    const database = this.#server(
      'The database',
      options.databaseUrl,
      this.pieces.startEmbeddedPostgres,
      'postgres',
    );
    const eventStore = this.#server(
      'The event log',
      options.eventStoreUrl,
      this.pieces.startEventNode,
      'event-log',
    );
    const [{ url: eventStoreUrl, metricsUrl: eventLogMetricsUrl }, { url: databaseUrl }] =
      await this.#unlessEnded(Promise.all([eventStore, database]));
    const embedded = { eventLog: !options.eventStoreUrl, database: !options.databaseUrl };
    const evidenceFolder = evidenceFolderOf(process.env, options.data);
    announceRunning(options.data, {
      eventStoreUrl,
      databaseUrl,
      embedded,
      evidenceFolder,
      eventLogMetricsUrl,
    });
    const env = this.#environment(eventStoreUrl, databaseUrl);
    const projector = this.#role('projector', env);
    const api = this.#role('api', env);
    const [{ url = `http://${options.host}:${options.port}`, firstAdministrator }] = await this.#unlessEnded(
      Promise.all([api, projector]),
    );
    const running = {
      url,
      dataDir: options.data,
      eventStoreUrl,
      databaseUrl,
      seed: options.seed,
      firstAdministrator,
    };
    for (const step of this.pieces.afterStart) await this.#unlessEnded(step.run(running, this.stop.signal));
    return running;
  }

  async #server(
    name: string,
    given: string | undefined,
    start: Pieces['startEventNode'],
    folder: string,
  ): Promise<Pick<EmbeddedServer, 'url' | 'metricsUrl'>> {
    if (given) return { url: given };
    const dataDir = join(this.options.data, folder);
    const kept = this.#keep(
      keepRunning<EmbeddedServer>(
        name,
        (_, previous) => startServer(start, dataDir, previous),
        (line) => this.terminal.warn(line),
      ),
    );
    return kept.started;
  }

  #role(name: keyof Pieces['scripts'], base: NodeJS.ProcessEnv) {
    const warn = (line: string) => this.terminal.warn(line);
    const env = { ...base, TIRU_ROLE: name };
    const log = new RoleLog(join(this.options.data, 'logs', `${name}.log`));
    const spec = { name, script: this.pieces.scripts[name], env, log, warn };
    return this.#keep(keepRunning(`The ${name}`, (stopping) => startRole(spec, stopping), warn)).started;
  }

  #keep<Info>(kept: KeptRunning<Info>): KeptRunning<Info> {
    this.#kept.unshift(kept);
    return kept;
  }

  /** The work's result, unless a stop is asked for or a part is given up first. */
  #unlessEnded<T>(work: Promise<T>): Promise<T> {
    const givenUp = this.#kept.map(async (kept): Promise<never> => {
      throw new Cannot(`${await kept.givenUp}. The logs are in ${join(this.options.data, 'logs')}.`);
    });
    return Promise.race([work, this.stop.happened, ...givenUp]);
  }

  #environment(eventStoreUrl: string, databaseUrl: string): NodeJS.ProcessEnv {
    return {
      ...process.env,
      NO_COLOR: '1', // what roles write ends in a file
      TIRU_EVENTSTORE_URL: eventStoreUrl,
      TIRU_DATABASE_URL: databaseUrl,
      TIRU_HOST: this.options.host,
      TIRU_PORT: String(this.options.port),
      TIRU_DATA: this.options.data,
      TIRU_EVIDENCE_DIR: evidenceFolderOf(process.env, this.options.data),
    };
  }
}
