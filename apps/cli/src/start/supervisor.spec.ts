import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openDataFolder } from './data-folder.js';
import { lockDataFolder } from './data-lock.js';
import type { EmbeddedServer, Pieces } from './pieces.js';
import { stopRequest } from './stop-request.js';
import { supervise } from './supervisor.js';

let data: string;
beforeEach(() => {
  data = mkdtempSync(join(tmpdir(), 'tiru-start-'));
});
afterEach(() => rmSync(data, { recursive: true, force: true }));

const script = (name: string) => join(import.meta.dirname, 'fixtures', `${name}.mjs`);

/** A run whose parts write down what happens to them. */
function aRun({ api = 'steady', projector = 'steady', port = 0, ...other }: Partial<Given> = {}) {
  const notes: string[] = [];
  const said: string[] = [];
  const warned: string[] = [];
  const stop = stopRequest();
  const server = (name: string) => async (): Promise<EmbeddedServer> => {
    notes.push(`${name} started`);
    return {
      url: `${name}://`,
      port: 1,
      pid: process.pid,
      stop: async () => void notes.push(`${name} stopped`),
    };
  };
  const pieces: Pieces = {
    startEventNode: server('event log'),
    startEmbeddedPostgres: server('database'),
    scripts: { api: script(api), projector: script(projector) },
    afterStart: [],
    ...other,
  };
  const terminal = {
    say: (text: string) => void said.push(text),
    warn: (line: string) => void warned.push(line),
  };
  const ended = supervise({ port, host: '127.0.0.1', data, seed: true }, pieces, stop, terminal);
  return { notes, said, warned, stop, ended };
}
type Given = { api: string; projector: string; port: number } & Pieces;

const roleNotes = () => readFileSync(join(data, 'notes'), 'utf8').trim().split('\n');

/** Runs until the banner is there, then stops. */
async function untilShown(run: ReturnType<typeof aRun>) {
  while (run.said.length === 0) await Promise.race([run.ended, new Promise(setImmediate)]);
  run.stop.ask();
  return run.ended;
}

describe('the supervisor', () => {
  it('shows the address, how to sign in and how to stop', async () => {
    const run = aRun();
    expect(await untilShown(run)).toBe(0);
    expect(run.said.join()).toMatch(/running at http:\/\/127\.0\.0\.1:\d+/);
    expect(run.said.join()).toMatch(/admin\n.*once-only/);
    expect(run.said.join()).toContain(data);
    expect(run.warned).toEqual([]);
  });

  it('stops api, projector, event log and database in this order', async () => {
    const run = aRun();
    await untilShown(run);
    expect(roleNotes().slice(-2)).toEqual(['api stopped', 'projector stopped']);
    expect(run.notes.slice(-2)).toEqual(['event log stopped', 'database stopped']);
  });

  it('runs the steps after the start before it shows the address', async () => {
    const seen: unknown[] = [];
    const step = { name: 'look', run: async (running: unknown) => void seen.push(running, run.said.length) };
    const run = aRun({ afterStart: [step] });
    await untilShown(run);
    expect(seen).toEqual([
      expect.objectContaining({ seed: true, eventStoreUrl: 'event log://', databaseUrl: 'database://' }),
      0,
    ]);
  });

  it("keeps the projector's young generation small, and leaves that of the api to V8", async () => {
    await untilShown(aRun());
    const flagsOf = (role: string) => roleNotes().find((note) => note.startsWith(`${role} flags `));
    expect(flagsOf('projector')).toContain('--max-semi-space-size=4');
    expect(flagsOf('api')).not.toContain('semi-space');
  });

  it('starts a role that died again', async () => {
    const run = aRun({ projector: 'dying-once' });
    while (run.warned.length === 0) await Promise.race([run.ended, new Promise(setImmediate)]);
    expect(await untilShown(run)).toBe(0);
    expect(run.warned).toEqual(['The projector died (it ended with code 3); starting it again']);
  });

  it('ends when a role dies five times within a minute, and says of what', async () => {
    const run = aRun({ api: 'dying' });
    expect(await run.ended).toBe(1);
    expect(run.warned.at(-1)).toMatch(
      /^The api died five times within a minute, at last: it ended with code 3: no memory left\. The logs are in /,
    );
    expect(run.notes.slice(-2)).toEqual(['event log stopped', 'database stopped']);
  });

  it('ends with the sentence of a role that cannot start', async () => {
    const run = aRun({ projector: 'failing' });
    expect(await run.ended).toBe(1);
    expect(run.warned).toEqual(['The database is of another century.']);
    expect(run.notes).toContain('database stopped');
  });

  it('ends a role that does not want to', async () => {
    const run = aRun({ api: 'stubborn' });
    const before = Date.now();
    expect(await untilShown(run)).toBe(0);
    expect(Date.now() - before).toBeLessThan(10_000);
  });

  it('starts the event log on the port it had', async () => {
    const ports: (number | undefined)[] = [];
    const first = Promise.withResolvers<{ code: number; signal: null }>();
    const startEventNode: Pieces['startEventNode'] = async ({ port }) => {
      ports.push(port);
      const exited = ports.length === 1 ? first.promise : new Promise<never>(() => {});
      return { url: 'esdb://', port: 4321, pid: process.pid, exited, stop: async () => {} };
    };
    const run = aRun({ startEventNode });
    first.resolve({ code: 9, signal: null });
    while (ports.length < 2) await Promise.race([run.ended, new Promise(setImmediate)]);
    await untilShown(run);
    expect(ports).toEqual([undefined, 4321]);
  });

  it('stops the database when the event log cannot start', async () => {
    const startEventNode: Pieces['startEventNode'] = () => Promise.reject(new Error('The log is damaged.'));
    const run = aRun({ startEventNode });
    expect(await run.ended).toBe(1);
    expect(run.warned).toEqual(['The log is damaged.']);
    expect(run.notes).toEqual(['database started', 'database stopped']);
  });

  it('starts nothing when the port is taken', async () => {
    const other = createServer();
    await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
    const { port } = other.address() as AddressInfo;
    const run = aRun({ port });
    expect(await run.ended).toBe(1);
    expect(run.warned).toEqual([`Port ${port} is taken by another program: choose another one with --port.`]);
    expect(run.notes).toEqual([]);
    other.close();
  });

  it('leaves a folder alone that is not its own', async () => {
    writeFileSync(join(data, 'thesis.doc'), '');
    const run = aRun();
    expect(await run.ended).toBe(1);
    expect(run.warned.join()).toMatch(/^The folder .* holds something else than Tiru's data/);
  });

  it('does not share its folder', async () => {
    openDataFolder(data);
    const lock = lockDataFolder(data);
    const run = aRun();
    expect(await run.ended).toBe(1);
    expect(run.warned.join()).toMatch(/^Tiru is already running on /);
    lock.release();
  });
});
