import { createPool, migrate, type ReadStore } from '#read-store';
import { createTestDatabase, type TestDatabase } from '../../../../test/harness/test-database.js';
import { Cannot } from '../exit.js';
import { list, retry, show, skip } from './run-dead-letters.js';

let database: TestDatabase;
let store: ReadStore;
const by = 'cli:siti';
const reason = 'synthetic: a made-up event of a test';

beforeAll(async () => {
  database = await createTestDatabase();
  store = createPool(database.url);
  await migrate(store);
  await store.pool.query(
    `insert into tiru.read_model (name) values ('visit_log'), ('city_comparison');
     insert into tiru.read_model_build (name, build, code_version, state)
     values ('visit_log', 1, '3', 'active'), ('city_comparison', 4, '1', 'active');
     insert into tiru.dead_letter (read_model, build, code_version, event_id, stream, revision, position, event_type,
                                   event, error, stack, attempts, state)
     select name, build, code_version, gen_random_uuid(), 'visit-1', 2, 9007199254740993, 'VisitHeld',
            '{"data":{"note":"synthetic"},"metadata":{}}', 'no such topic', E'Error: no such topic\\n    at evolve (x.ts:1:1)',
            4, 'halted' from tiru.read_model_build order by name`,
  );
});
afterAll(async () => {
  await store?.close();
  await database?.drop();
});

it('lists what stands still, in words and as JSON with exact positions', async () => {
  const text = await list(database.url, { open: true, json: false });
  expect(text).toMatch(
    /^2 {2}halted {2}visit_log \(version 3, build 1\)\n {4}VisitHeld of visit-1, revision 2/,
  );
  expect(text).toMatch(/\n1 {2}halted {2}city_comparison/);
  const [first] = JSON.parse(await list(database.url, { open: true, json: true })) as Record<
    string,
    unknown
  >[];
  expect(first).toMatchObject({ id: '2', position: '9007199254740993', revision: '2' });
});

it('shows the event, the error with its stack, and what can be done', async () => {
  const text = await show(database.url, 2n, { json: false });
  expect(text).toContain('"note": "synthetic"');
  expect(text).toContain('at evolve (x.ts:1:1)');
  expect(text).toContain('tiru dead-letters skip 2 --reason');
  await expect(show(database.url, 77n, { json: false })).rejects.toThrow('There is no dead letter 77.');
});

it('skips once, and keeps who decided and why', async () => {
  expect(await skip(database.url, 2n, { by, reason })).toBe(
    'visit_log leaves out VisitHeld of visit-1 in version 3, decided by cli:siti.',
  );
  expect(await show(database.url, 2n, { json: false })).toContain(`by ${by}: ${reason}`);
  expect(await list(database.url, { open: true, json: false })).not.toContain('visit_log');
  expect(await list(database.url, { open: false, json: false })).toContain('2  skipped  visit_log');
  const again = skip(database.url, 2n, { by, reason });
  await expect(again).rejects.toThrow(Cannot);
  await expect(again).rejects.toThrow('Dead letter 2 is skipped: only a halted one can be decided on.');
});

it('sends back what waits for a decision', async () => {
  expect(await retry(database.url, 1n, by)).toBe(
    'VisitHeld of visit-1 is sent to city_comparison once more.',
  );
  await expect(retry(database.url, 1n, by)).rejects.toThrow('Dead letter 1 is retrying');
  const { rows } = await store.pool.query('select state, decided_by from tiru.dead_letter where id = 1');
  expect(rows).toEqual([{ state: 'retrying', decided_by: by }]);
});
