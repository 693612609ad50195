import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { openEventLog, type EventLog, type LogEvent } from '#event-log';
import { createPool, type ReadStore } from '#read-store';
import { openDataFolder } from '../../../apps/cli/src/start/data-folder.js';
import { HttpClient } from '../../harness/http-client.js';
import { killTree, pidOf, type PartOfTiru } from '../../harness/process-tree.js';
import { startRole, type RoleProcess } from '../../harness/role-process.js';
import { startTiru, type RunningTiru } from '../../harness/running-tiru.js';
import { temporaryFolder, type TemporaryFolder } from '../../harness/temporary-folder.js';
import { standingAtRest } from '../invariants/at-rest.js';
import type { Broken } from '../invariants/broken.js';
import { brokenInAnswers } from '../invariants/of-the-answers.js';
import { brokenInLog } from '../invariants/of-the-log.js';
import { brokenInReadModels } from '../invariants/of-the-read-models.js';
import { brokenInRows } from '../invariants/of-the-rows.js';
import { ReferenceFold } from '../invariants/reference-fold.js';
import { Sampler } from '../invariants/sampler.js';
import type { Standing } from '../invariants/snapshot.js';
import { wholeLog } from '../invariants/whole-log.js';
import { Ledger } from '../ledger/ledger.js';
import { startLoad, type Load } from '../ledger/load.js';
import { tellBasics } from '../ledger/story.js';

const PASSWORD = 'correct horse battery staple';

/**
 * So few that the api of `tiru start` forgets streams while commands come, and reads them again. The second one has
 * its usual memory, and so remembers for long what others have gone past.
 */
const REMEMBERED_EVENTS = '40';

/** The processes of one start, which choose their ports, and clients of them. */
interface Connections {
  readonly tiru: RunningTiru;
  /** An api beside that of `tiru start`, as on a second machine. */
  readonly second: RoleProcess;
  readonly clients: readonly [HttpClient, HttpClient];
  readonly log: EventLog;
  readonly store: ReadStore;
}

export interface WorldOptions {
  /** Environment of every process, such as that which plants a bug. */
  readonly env?: NodeJS.ProcessEnv;
  /** Called with the data folder before the first start; answers how to take away what it put there. */
  readonly furnish?: (dataDir: string) => () => void;
}

/** A Tiru of its own with two apis on a data folder of its own, with a ledger of all that was asked of it. */
export class World {
  readonly ledger = new Ledger('synthetic');
  private loads = 0;
  private samples: Standing[] = [];

  private constructor(
    readonly data: TemporaryFolder,
    private readonly fold: ReferenceFold,
    private readonly env: NodeJS.ProcessEnv,
    private readonly clear: () => void,
    private now: Connections,
  ) {}

  static async begin({ env = {}, furnish }: WorldOptions = {}): Promise<World> {
    const data = await temporaryFolder('faults');
    // Only an empty folder or one of Tiru's own is taken, so it becomes the latter before anything is put into it.
    openDataFolder(data.path);
    const clear = furnish?.(data.path) ?? (() => undefined);
    const now = await started(data.path, env);
    const world = new World(data, await ReferenceFold.open(), env, clear, now);
    await tellBasics(world.ledger, now.clients);
    return world;
  }

  get store(): ReadStore {
    return this.now.store;
  }

  get tiru(): RunningTiru {
    return this.now.tiru;
  }

  pidOf(part: PartOfTiru): number {
    return pidOf(part, this.tiru.process.pid ?? 0, this.data.path);
  }

  /** Starts writers, and looks at the read models while they write, unless their tables are to be damaged. */
  load({ sampled = true } = {}): Load {
    const load = startLoad(this.ledger, this.now.clients, `load-${this.loads++}`);
    const sampler = sampled ? new Sampler(this.store) : undefined;
    return {
      stop: async () => {
        await load.stop();
        this.samples.push(...((await sampler?.stop()) ?? []));
      },
    };
  }

  /** Kills everything at once and starts it again. */
  async killAll(): Promise<void> {
    const ended = once(this.tiru.process, 'exit');
    killTree(this.tiru.process.pid ?? 0, this.data.path);
    await this.now.second.kill();
    await ended;
  }

  /** Starts Tiru again, after it has ended, on the same data. */
  async startAgain(): Promise<void> {
    await this.disconnect();
    this.now = await started(this.data.path, this.env);
  }

  events(): Promise<LogEvent[]> {
    return wholeLog(this.now.log);
  }

  /** Sends again what has no answer, to the api that was not asked before. */
  async settle(): Promise<void> {
    const { exitCode, signalCode } = this.now.second.process;
    // Nobody kills it but with everything else, and nobody would start it again.
    if (exitCode !== null || signalCode !== null)
      throw new Error(`the second api ended by itself: ${signalCode ?? exitCode}`);
    await this.ledger.settle(this.now.clients);
  }

  /** Sends again what has no answer, waits until the read models are at the end, and checks every invariant. */
  async brokenInvariants(): Promise<Broken[]> {
    await this.settle();
    const events = await this.events();
    const head = events.at(-1)?.position ?? 0n;
    const atRest = await standingAtRest(this.store, head);
    const samples = this.samples.splice(0);
    return [
      ...brokenInLog(events, this.ledger.acknowledged()),
      ...brokenInAnswers(this.ledger.acknowledged()),
      ...(await brokenInReadModels(events, this.fold, atRest, samples)),
      ...(await brokenInRows(events, this.store)),
    ];
  }

  /** Waits until health is good. Throws with what it says when that takes longer than a minute. */
  async untilWell(): Promise<void> {
    let said = '';
    for (const end = Date.now() + 60_000; Date.now() < end; await pause(100)) {
      const both = await Promise.all([this.health(), this.health(this.now.second.url)]);
      if (both.every(({ status }) => status === 200)) return;
      said = JSON.stringify(both.map(({ body }) => body));
    }
    throw new Error(`health is still not good: ${said}\n${this.tiru.printed()}`);
  }

  async health(url = this.tiru.url): Promise<{ status: number; body: unknown }> {
    try {
      const answer = await fetch(`${url}/health`, { signal: AbortSignal.timeout(5_000) });
      return { status: answer.status, body: await answer.json() };
    } catch (error) {
      return { status: 0, body: String(error) };
    }
  }

  async end(): Promise<void> {
    await this.disconnect();
    await this.tiru.stop();
    await this.fold.close();
    this.clear();
    await this.data.remove();
  }

  private async disconnect(): Promise<void> {
    const { log, store, second } = this.now;
    await Promise.allSettled([log.close(), store.close(), second.stop()]);
  }
}

/** Starts everything and signs in at both apis. */
async function started(dataDir: string, env: NodeJS.ProcessEnv): Promise<Connections> {
  const own = { ...env, TIRU_REMEMBERED_EVENTS: REMEMBERED_EVENTS };
  const tiru = await startTiru(dataDir, ['--no-seed'], own);
  const running = JSON.parse(readFileSync(join(dataDir, 'running.json'), 'utf8')) as Record<string, string>;
  const { eventStoreUrl = '', databaseUrl = '' } = running;
  const addresses = { TIRU_EVENTSTORE_URL: eventStoreUrl, TIRU_DATABASE_URL: databaseUrl, TIRU_PORT: '0' };
  const second = await startRole('api', { ...env, ...addresses });
  if (tiru.password) {
    const client = await HttpClient.signIn(tiru.url, tiru.password);
    await client.post('/session/password', { current: tiru.password, next: PASSWORD });
  }
  return {
    tiru,
    second,
    clients: [await HttpClient.signIn(tiru.url, PASSWORD), await HttpClient.signIn(second.url, PASSWORD)],
    log: openEventLog(eventStoreUrl),
    store: createPool(databaseUrl, { max: 3 }),
  };
}
