import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { text } from 'node:stream/consumers';
import { openEventLog, pause, type EventLog, type LogEvent } from '#event-log';
import { startEventNode, type EventNode } from '#event-node';
import { runTiru } from '../harness/running-tiru.js';
import { temporaryFolder, type TemporaryFolder } from '../harness/temporary-folder.js';

let folder: TemporaryFolder;
beforeAll(async () => {
  folder = await temporaryFolder('import');
});
afterAll(() => folder?.remove());

const nodes: { node: EventNode; log: EventLog }[] = [];
afterEach(async () => {
  for (const { node, log } of nodes.splice(0)) {
    await log.close();
    await node.stop();
  }
});

async function startLog(name: string) {
  const node = await startEventNode({ dataDir: join(folder.path, name) });
  const log = openEventLog(node.url);
  nodes.push({ node, log });
  return { log, env: { TIRU_EVENTSTORE_URL: node.url, TIRU_DATABASE_URL: 'postgres://none' } };
}

async function tiru(args: readonly string[], env: NodeJS.ProcessEnv) {
  const child = runTiru(args, env);
  const [out, err, [code]] = await Promise.all([
    text(child.stdout as NonNullable<typeof child.stdout>),
    text(child.stderr as NonNullable<typeof child.stderr>),
    once(child, 'exit') as Promise<[number | null]>,
  ]);
  return { out, err, code };
}

async function eventsOf(log: EventLog): Promise<LogEvent[]> {
  const events: LogEvent[] = [];
  for await (const event of log.readAll()) events.push(event);
  return events;
}

/** What a log says, whenever it was said and in whatever order streams were written that rest on nothing of each other. */
const contentOf = (events: readonly LogEvent[]): string[] =>
  events
    .map(({ id, stream, revision, type, data, metadata }) => {
      const {
        recordedAt: _recordedAt,
        traceparent: _traceparent,
        ...envelope
      } = metadata as Record<string, unknown>;
      return JSON.stringify({ id, stream, revision: String(revision), type, data, envelope });
    })
    .toSorted();

const header = 'code,name,kind,province_code,province,population,population_year';
const many = Array.from({ length: 20 }, (_, province) => province + 10)
  .flatMap((province) =>
    Array.from({ length: 30 }, (_, one) => {
      const code = `${province}.${String(one + 10)}`;
      return `${code},Kota ${code},city,${province},Provinsi ${province},${1000 + one},2025`;
    }),
  )
  .join('\n');

it('is killed at any moment, begun again, and ends with the same log', async () => {
  const file = join(folder.path, 'many.csv');
  writeFileSync(file, `${header}\n${many}\n`);
  const whole = await startLog('whole');
  expect(await tiru(['import', 'municipalities', file], whole.env)).toMatchObject({ code: 0 });

  const broken = await startLog('broken');
  let killed = 0;
  for (const wanted of [1, 300, 800]) {
    const child = spawn(
      process.execPath,
      [resolve('dist/apps/cli/src/main.js'), 'import', 'municipalities', file],
      {
        env: { ...process.env, ...broken.env },
        stdio: 'ignore',
      },
    );
    const ended = once(child, 'exit') as Promise<[number | null, string | null]>;
    while (child.exitCode === null && (await eventsOf(broken.log)).length < wanted) await pause(5);
    child.kill('SIGKILL');
    if ((await ended)[1] === 'SIGKILL') killed++;
  }
  expect(killed).toBe(3);
  expect((await eventsOf(broken.log)).length).toBeLessThan(1_200);

  const { code, out } = await tiru(['import', 'municipalities', file], broken.env);
  expect(code).toBe(0);
  expect(out).toMatch(/600 rows: \d+ recorded .* 0 rejected/);
  const [ofWhole, ofBroken] = [await eventsOf(whole.log), await eventsOf(broken.log)];
  expect(ofWhole).toHaveLength(1_200);
  expect(contentOf(ofBroken)).toEqual(contentOf(ofWhole));
}, 600_000);

it('takes the good rows, leaves the rejected ones beside the file and says so by its exit code', async () => {
  const { env, log } = await startLog('rejected');
  const file = join(folder.path, 'three.csv');
  writeFileSync(
    file,
    `${header}\n63.72,A,city,63,Kalsel,1.234,2025\n63.71,B,city,63,Kalsel,5,2025\n63.70,C,town,63,Kalsel,,\n`,
  );

  const dry = await tiru(['import', 'municipalities', file, '--dry-run'], env);
  expect(dry.code).toBe(2);
  expect(dry.out).toContain('line 3, 63.71: records MunicipalityRegistered, PopulationRecorded');
  expect(dry.out).toContain(
    'line 2, column "population", "1.234": this number can mean 1234 or 1.234 → --numbers id where it means 1234, ' +
      '--numbers en where it means 1.234 [number.ambiguous]',
  );
  expect(dry.out).toContain('3 rows: 1 would be recorded (2 events), 0 already there, 2 would be rejected.');
  expect(await eventsOf(log)).toEqual([]);
  const rejected = join(folder.path, 'three.rejected.csv');
  expect(existsSync(rejected)).toBe(false);

  const real = await tiru(['import', 'municipalities', file, '--numbers', 'id'], env);
  expect(real.code).toBe(2);
  expect(real.out).toContain('3 rows: 2 recorded (4 events), 0 already there, 1 rejected.');
  expect(readFileSync(rejected, 'utf8')).toContain('63.70,C,town');

  const again = await tiru(['import', 'municipalities', file, '--numbers', 'id'], env);
  expect(again.out).toContain('3 rows: 0 recorded (0 events), 2 already there, 1 rejected.');
  expect(await eventsOf(log)).toHaveLength(4);
}, 120_000);

it('refuses a file that is no table before anything is recorded', async () => {
  const { env, log } = await startLog('refused');
  const file = join(folder.path, 'open.csv');
  writeFileSync(file, `${header}\n63.71,B,city,63,Kalsel,5,2025\n63.72,"A,city,63,Kalsel,5,2025\n`);
  const { code, err } = await tiru(['import', 'municipalities', file], env);
  expect(code).toBe(2);
  expect(err).toContain('line 3: a quotation mark that is opened on this line is never closed');
  expect(err).toContain('tanda kutip yang dibuka pada baris ini tidak pernah ditutup');
  expect(await tiru(['import', 'cities', file], env)).toMatchObject({
    code: 2,
    err: expect.stringContaining('municipalities, indicators') as string,
  });
  expect(await eventsOf(log)).toEqual([]);
}, 120_000);

const areas = resolve(import.meta.dirname, '../../../shared/data/indonesia/municipalities.csv');
const present = existsSync(areas);
(present ? it : it.skip)(
  'takes the areas of Indonesia with population and area',
  async () => {
    const { env, log } = await startLog('areas');
    const { code, out } = await tiru(
      ['import', 'areas', areas, '--rejected', join(folder.path, 'areas.csv')],
      env,
    );
    expect({ code, out }).toEqual({
      code: 0,
      out: '514 rows: 514 recorded (1538 events), 0 already there, 0 rejected.\n',
    });
    const events = await eventsOf(log);
    const of = (type: string) => events.filter((event) => event.type === type);
    expect(of('MunicipalityRegistered')).toHaveLength(514);
    expect(of('PopulationRecorded')).toHaveLength(514);
    const measured = new Set(of('AreaRecorded').map(({ stream }) => stream.replace('municipality-', '')));
    expect(measured.size).toBe(510);
    expect(['11.10', '12.10', '12.20', '14.10'].filter((code) => measured.has(code))).toEqual([]);
    const [banjarbaru] = events.filter(
      ({ stream, type }) => stream === 'municipality-63.72' && type === 'PopulationRecorded',
    );
    expect(banjarbaru?.data).toMatchObject({ year: 2025, population: 285_546, basis: 'civil_registry' });
  },
  120_000,
);
