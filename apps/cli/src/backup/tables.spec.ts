import { accessMigrations, createAccount } from '#access';
import { createPool, migrate, type ReadStore } from '#read-store';
import { createTestDatabase, type TestDatabase } from '../../../../test/harness/test-database.js';
import { keptTables, leftOutTables } from './tables.js';

interface Opened {
  database: TestDatabase;
  store: ReadStore;
}
const opened: Opened[] = [];

async function openDatabase(): Promise<ReadStore> {
  const database = await createTestDatabase();
  const store = createPool(database.url);
  opened.push({ database, store });
  await migrate(store, accessMigrations);
  return store;
}

afterEach(async () => {
  for (const { database, store } of opened.splice(0)) {
    await store.close();
    await database.drop();
  }
});

test('every table that is not a read model is either kept or left out for a reason', async () => {
  const store = await openDatabase();
  const { rows } = await store.pool.query<{ name: string }>(
    `select format('%s.%s', schemaname, tablename) as name from pg_tables
      where schemaname not in ('pg_catalog', 'information_schema') and schemaname not like 'rm\\_%'`,
  );
  const known = [...keptTables.map(({ table }) => table), ...Object.keys(leftOutTables)];
  expect(rows.map(({ name }) => name).sort()).toEqual(known.sort());
});

const contentOf = async (store: ReadStore, upTo = Number.MAX_SAFE_INTEGER) =>
  store.transaction(async (tx) => {
    const rows: Record<string, string[]> = {};
    for (const { table, read } of keptTables) rows[table] = await read(tx, upTo);
    return rows;
  });

const fill = (store: ReadStore, content: Record<string, string[]>) =>
  store.transaction(async (tx) => {
    for (const { table, write } of keptTables) await write(tx, content[table] ?? []);
  });

async function skipped(store: ReadStore, position: string): Promise<void> {
  await store.pool.query(`insert into tiru.read_model (name) values ('visit_log') on conflict do nothing`);
  await store.pool.query(
    `insert into tiru.read_model_build (name, build, code_version, state) values ('visit_log', 3, '2', 'active')
     on conflict do nothing`,
  );
  await store.pool.query(
    `insert into tiru.dead_letter (read_model, build, code_version, event_id, stream, revision, position, event_type,
       event, error, attempts, state, decided_by, decided_at, reason)
     values ('visit_log', 3, '2', gen_random_uuid(), 'visit-1', 0, $1, 'VisitHeld', '{"synthetic":true}', 'broken', 5,
       'skipped', 'siti', now(), 'recorded twice')`,
    [position],
  );
}

test('what is kept comes back in another database to the last digit, and goes on from there', async () => {
  const store = await openDatabase();
  const now = new Date('2023-02-06T01:00:00.123Z');
  for (const username of ['siti', 'budi']) {
    await createAccount(
      { store, clock: () => now },
      { username, displayName: 'O\'Neil "Ñ" \\ 😀', office: 'Bagian\nKerja Sama', role: 'auditor' },
    );
  }
  await store.pool.query(`update access.account set disabled_at = '2023-02-06T01:00:00.123456Z'`);
  await skipped(store, '9007199254740991');
  const content = await contentOf(store);
  expect(Object.values(content).map((rows) => rows.length)).toEqual([2, 1]);

  const other = await openDatabase();
  await fill(other, content);
  expect(await contentOf(other)).toEqual(content);
  // The projector's next build and the next dead letter must not take a number that is in use.
  await skipped(other, '12');
  expect((await contentOf(other))['tiru.dead_letter']).toHaveLength(2);
});

test('a decision about an event that came after the copy of the log is left out', async () => {
  const store = await openDatabase();
  await skipped(store, '100');
  await skipped(store, '101');
  expect((await contentOf(store, 100))['tiru.dead_letter']).toHaveLength(1);
});

test('columns that are younger than the backup get their defaults', async () => {
  const store = await openDatabase();
  const context = { store, clock: () => new Date() };
  await createAccount(context, { username: 'siti', displayName: 'Siti', office: 'Office', role: 'auditor' });
  const content = await contentOf(store);
  const other = await openDatabase();
  await other.pool.query(`alter table access.account add column language text not null default 'id'`);
  await fill(other, content);
  const { rows } = await other.pool.query('select username, language from access.account');
  expect(rows).toEqual([{ username: 'siti', language: 'id' }]);
});

test('accounts are never put beside others', async () => {
  const store = await openDatabase();
  const context = { store, clock: () => new Date() };
  await createAccount(context, { username: 'siti', displayName: 'Siti', office: 'Office', role: 'auditor' });
  await expect(fill(store, await contentOf(store))).rejects.toThrow(/already holds accounts/);
});
