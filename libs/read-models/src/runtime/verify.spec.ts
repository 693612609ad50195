import { jest } from '@jest/globals';
import { openLine, type Line } from '../fixtures/line.js';
import { appended, codec } from '../fixtures/log.js';
import { populated, registered } from '../fixtures/seed-story.js';
import { countSeen, tally, type TallyTables } from '../fixtures/tally.js';
import { readModelStatus } from './status.js';
import { verifyReadModel } from './verify.js';

// Several processes work together here; a busy machine takes its time.
jest.setTimeout(60_000);

let line: Line;
beforeEach(async () => void (line = await openLine()));
afterEach(() => line?.end());

const story = [
  registered('63.72'),
  ...Array.from({ length: 30 }, (_, n) => populated('63.72', 1950 + n, 1_000 + n)),
];

async function projectedStory() {
  line.run(tally());
  const facts = await appended(line.log, story);
  const after = facts.at(-1)?.position ?? 0n;
  await line.reader.read<TallyTables, unknown>('tally', { after, patience: 20_000 }, countSeen);
  return after;
}
const verify = () => verifyReadModel(tally(), { ...line, codec });

it('finds a read model equal to a fold of the log, and leaves nothing behind', async () => {
  const position = await projectedStory();
  expect(await verify()).toEqual({
    position,
    skipped: 0,
    tables: [
      { name: 'seen', rows: 31, expectedRows: 31, isEqual: true },
      { name: 'total', rows: 1, expectedRows: 1, isEqual: true },
    ],
  });
  expect(await readModelStatus(line.store)).toHaveLength(1);
  const { rows } = await line.store.pool.query(
    `select nspname from pg_namespace where nspname like 'rm\\_%'`,
  );
  expect(rows).toHaveLength(1);
});

it.each([
  ['a figure that was changed', 'update rm_tally_v1.total set events = 30', 'total'],
  ['a row that is missing', 'delete from rm_tally_v1.seen where times = 1', 'seen'],
  ['a row that nothing led to', `insert into rm_tally_v1.total values ('63.71', 1)`, 'total'],
])('finds %s', async (_, tamper, table) => {
  await projectedStory();
  await line.store.pool.query(tamper);
  const { tables } = await verify();
  expect(tables.filter(({ isEqual }) => !isEqual).map(({ name }) => name)).toEqual([table]);
});

it('says that there is nothing to verify yet', async () =>
  expect(verify()).rejects.toThrow('tally has no build in use that was made by version 1'));
