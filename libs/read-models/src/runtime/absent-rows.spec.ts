import { factsOf } from '../fixtures/facts.js';
import { rowsOf } from '../fixtures/projected.js';
import { populated, registered } from '../fixtures/seed-story.js';
import { freshStore } from '../fixtures/store.js';
import { seen, tally, total } from '../fixtures/tally.js';
import { AbsentRows } from './absent-rows.js';
import { applyBatch } from './apply-batch.js';
import { buildSchema, newBuild, type Build } from './build.js';
import { FedBuild, type FedBuildOptions } from './fed-build.js';
import { projections } from '../projections.js';

const store = freshStore();
const facts = factsOf([
  registered('63.72'),
  ...Array.from({ length: 20 }, (_, n) => populated('63.72', 1990 + n, 1_000 + n)),
]);
/** Nothing is read of it here. */
const noLog = {} as FedBuildOptions['log'];
const id = '00000000-0000-4000-8000-00000000abcd';

it('knows of a table that nothing was written to that it has no rows', () => {
  expect(new AbsentRows().without(total, [['63.72'], ['33.20']])).toEqual([]);
});

it('leaves the rows that were written to be loaded, by whatever form of a UUID', () => {
  const absent = new AbsentRows();
  absent.wrote(seen, [{ event_id: id, times: 1 }]);
  absent.wrote(total, [{ code: '63.72', events: 1 }]);
  expect(absent.without(seen, [[id.toUpperCase()], ['00000000-0000-4000-8000-000000000001']])).toEqual([
    [id.toUpperCase()],
  ]);
  expect(absent.without(total, [['63.72'], ['33.20']])).toEqual([['63.72']]);
});

/** Feeds a build in batches of a few events. */
async function fed(absent: AbsentRows | undefined): Promise<Build> {
  let build = await newBuild(store(), tally());
  for (let at = 0; at < facts.length; at += 3) {
    const some = facts.slice(at, at + 3);
    const batch = { facts: some, position: some.at(-1)?.position ?? 0n };
    build = await applyBatch(store(), tally(), build, batch, absent);
  }
  return build;
}

it('gives the rows that loading everything gives', async () => {
  const rows = await rowsOf(store(), tally(), await fed(new AbsentRows()));
  expect(rows).toEqual(await rowsOf(store(), tally(), await fed(undefined)));
  expect(rows['total']).toEqual([{ code: '63.72', events: facts.length }]);
});

it('does not look for a row that this process has not written', async () => {
  const countAfter = async (absent?: AbsentRows) => {
    const build = await newBuild(store(), tally());
    await store().pool.query(`insert into "${buildSchema(build)}"."total" values ('63.72', 41)`);
    await applyBatch(store(), tally(), build, { facts: facts.slice(0, 1), position: 10n }, absent);
    return (await rowsOf(store(), tally(), build))['total'];
  };
  expect(await countAfter()).toEqual([{ code: '63.72', events: 42 }]);
  expect(await countAfter(new AbsentRows())).toEqual([{ code: '63.72', events: 1 }]);
});

it.each([
  ['of a build that begins', 'building', null, true],
  ['of no build that goes on where another process left it', 'building', 10n, false],
  ['of no build in use', 'active', 10n, false],
] as const)('is known %s', (_, state, position, isKnown) => {
  const options = { store: store(), observer: {}, log: noLog, target: null, skipped: new Set<string>() };
  const build = { name: 'tally', number: 1, state, position };
  const fed = new FedBuild(tally(), build, { ...options, onChange: () => undefined });
  expect(fed.shareOf({ entries: [], position: 20n })?.absent !== undefined).toBe(isKnown);
});

it.each(projections.flatMap(({ name, tables }) => tables.map((table) => ({ name, table }))))(
  'the keys of $name, $table.name have one text for one value',
  ({ table: { key, columns } }) => {
    for (const column of key)
      expect(['text', 'uuid', 'int4', 'int8', 'date']).toContain(columns[column]?.sql);
  },
);
