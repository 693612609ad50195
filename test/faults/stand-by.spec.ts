import { setTimeout as pause } from 'node:timers/promises';
import { openEventLog, type EventLog } from '#event-log';
import { startEventNode, type EventNode } from '#event-node';
import { createPool, migrate, type ReadStore } from '#read-store';
import * as story from '../../libs/read-models/src/fixtures/seed-story.js';
import { appended } from '../../libs/read-models/src/fixtures/log.js';
import { startRole, type RoleProcess } from '../harness/role-process.js';
import { temporaryFolder, type TemporaryFolder } from '../harness/temporary-folder.js';
import { createTestDatabase, type TestDatabase } from '../harness/test-database.js';
import { standingAtRest } from './invariants/at-rest.js';
import { brokenInRows } from './invariants/of-the-rows.js';
import { wholeLog } from './invariants/whole-log.js';
import { rounds } from './scale.js';

/** What is required of whoever stands by. */
const TAKES_OVER_WITHIN_MS = 5_000;

let folder: TemporaryFolder;
let node: EventNode;
let database: TestDatabase;
let log: EventLog;
let store: ReadStore;
const running: RoleProcess[] = [];

beforeAll(async () => {
  folder = await temporaryFolder('stand-by');
  [node, database] = await Promise.all([
    startEventNode({ dataDir: `${folder.path}/log` }),
    createTestDatabase(),
  ]);
  log = openEventLog(node.url);
  store = createPool(database.url, { max: 4 });
  await migrate(store);
  await appended(log, [story.registered('63.72'), story.registered('33.20')]);
}, 60_000);
afterAll(async () => {
  await Promise.all(running.map((it) => it.stop()));
  await Promise.allSettled([log?.close(), store?.close()]);
  await Promise.allSettled([node?.stop(), database?.drop()]);
  await folder?.remove();
}, 60_000);

async function startProjector(): Promise<RoleProcess> {
  const projector = await startRole('projector', {
    TIRU_EVENTSTORE_URL: node.url,
    TIRU_DATABASE_URL: database.url,
    TIRU_PROJECTOR_PORT: '0',
  });
  running.push(projector);
  return projector;
}

/** What a projector does about each read model. */
async function dutiesOf({ url }: RoleProcess): Promise<(string | null)[]> {
  const answer = await fetch(`${url}/health`);
  const { readModels } = (await answer.json()) as { readModels: { duty: string | null }[] };
  return readModels.map(({ duty }) => duty);
}

/** Waits until every read model is seen by both and has one who works and one who stands by; the former first. */
async function untilOneWorks(projectors: readonly RoleProcess[]): Promise<RoleProcess[]> {
  let seen: unknown;
  for (const end = Date.now() + 30_000; Date.now() < end; await pause(50)) {
    const duties = await Promise.all(projectors.map(dutiesOf));
    const does = (index: number, duty: string) =>
      duties[index]?.length !== 0 && duties[index]?.every((it) => it === duty) === true;
    const working = projectors.filter((_, index) => does(index, 'working'));
    const standing = projectors.filter((_, index) => does(index, 'standing_by'));
    if (working.length === 1 && standing.length === projectors.length - 1) return [...working, ...standing];
    seen = duties;
  }
  throw new Error(`nobody works alone: ${JSON.stringify(seen)}`);
}

const headOf = async (): Promise<bigint> => (await log.head()) ?? 0n;

let visits = 0;
/** Records a visit; answers when it is seen in the read model of visits. */
async function visitSeenAt(): Promise<number> {
  const id = `00000000-0000-4000-8000-${String(++visits).padStart(12, '0')}`;
  await appended(log, [story.planned(id)]);
  const { rows } = await store.pool.query<{ build: number }>(
    `select active_build as build from tiru.read_model where name = 'visit_log'`,
  );
  const sql = `select from "rm_visit_log_v${rows[0]?.build}".visit where visit_id = $1`;
  for (const end = Date.now() + 30_000; Date.now() < end; await pause(20))
    if ((await store.pool.query(sql, [id])).rowCount === 1) return performance.now();
  throw new Error(`visit ${id} is never seen`);
}

it('of two projectors started at once one works, and the other takes over in time when that is killed', async () => {
  let both = await Promise.all([startProjector(), startProjector()]);
  for (let round = 0; round < rounds(5); round++) {
    const [working, standing] = await untilOneWorks(both);
    if (!working || !standing) throw new Error('two were started');
    // A projector that has only just begun still builds, which is not what takes over is about.
    await standingAtRest(store, await headOf());
    await visitSeenAt();
    const killedAt = performance.now();
    await working.kill();
    expect((await visitSeenAt()) - killedAt).toBeLessThan(TAKES_OVER_WITHIN_MS);
    await standingAtRest(store, await headOf());
    expect(await brokenInRows(await wholeLog(log), store)).toEqual([]);
    if (round + 1 < rounds(5)) both = [standing, await startProjector()];
  }
}, 120_000);
