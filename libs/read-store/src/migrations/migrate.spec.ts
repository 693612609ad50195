import { createTestDatabase, type TestDatabase } from '../../../../test/harness/test-database.js';
import { createPool, migrate, type Migration, type ReadStore } from '../index.js';

const first: Migration = { name: 'notes/001-note', sql: 'create table note (id integer)' };
const second: Migration = { name: 'notes/002-text', sql: 'alter table note add column text text' };

describe('migrate', () => {
  let database: TestDatabase;
  let store: ReadStore;

  beforeEach(async () => {
    database = await createTestDatabase();
    store = createPool(database.url);
  });
  afterEach(async () => {
    await store.close();
    await database.drop();
  });

  const recorded = async (): Promise<string[]> =>
    (await store.pool.query<{ name: string }>('select name from tiru.migration order by ordinal')).rows.map(
      ({ name }) => name,
    );

  it('applies its own migrations first, then the given ones, once each', async () => {
    expect(await migrate(store, [first])).toEqual([
      'tiru/001-extensions',
      'tiru/002-read-models',
      'tiru/003-projection-runtime',
      first.name,
    ]);
    expect(await migrate(store, [first, second])).toEqual([second.name]);
    expect(await migrate(store, [first, second])).toEqual([]);
    expect(await recorded()).toEqual([
      'tiru/001-extensions',
      'tiru/002-read-models',
      'tiru/003-projection-runtime',
      first.name,
      second.name,
    ]);
  });

  it('brings the extensions and allows one active build of a read model', async () => {
    await migrate(store);
    const { rows } = await store.pool.query(
      "select unaccent('Kalimantán') as plain, similarity('jepara', 'jepara') as same",
    );
    expect(rows).toEqual([{ plain: 'Kalimantan', same: 1 }]);
    await store.pool.query("insert into tiru.read_model values ('visit_log', null)");
    const build =
      "insert into tiru.read_model_build (name, build, code_version, state) values ('visit_log', $1, 'v1', 'active')";
    await store.pool.query(build, [1]);
    await expect(store.pool.query(build, [2])).rejects.toThrow(/one_active_build/);
  });

  it('applies each once when two processes start together', async () => {
    const other = createPool(database.url);
    const applied = await Promise.all([migrate(store, [first, second]), migrate(other, [first, second])]);
    await other.close();
    expect(applied.map((names) => names.length).sort()).toEqual([0, 5]);
  });

  it('takes a reformatted migration for the same', async () => {
    await migrate(store, [first]);
    expect(await migrate(store, [{ ...first, sql: '\n  create table note\n    (id integer)\n' }])).toEqual(
      [],
    );
  });

  it.each<[string, Migration[], string]>([
    ['changed', [{ ...first, sql: 'create table note (id bigint)' }, second], 'changed'],
    ['missing', [second], 'missing'],
    ['put after a new one', [{ name: 'notes/000-early', sql: 'select 1' }, first, second], 'out_of_order'],
    ['given twice', [first, second, second], 'bad_name'],
  ])('refuses a list in which an applied migration is %s', async (_what, list, code) => {
    await migrate(store, [first, second]);
    await expect(migrate(store, list)).rejects.toMatchObject({ name: 'MigrationRefusedError', code });
    expect(await recorded()).toHaveLength(5);
  });

  it('leaves nothing of a migration that fails, and gives back its lock', async () => {
    const broken: Migration = {
      name: 'notes/002-broken',
      sql: 'create table half (id integer); select 1 / 0',
    };
    await expect(migrate(store, [first, broken])).rejects.toThrow(
      'notes/002-broken failed: division by zero',
    );
    expect((await store.pool.query("select to_regclass('half') as half")).rows).toEqual([{ half: null }]);
    expect(await migrate(store, [first, second])).toEqual([second.name]);
  });

  it('records a migration in the transaction that applies it', async () => {
    const unrecorded: Migration = {
      name: 'notes/001-unrecorded',
      sql: 'create table half (id integer); alter table tiru.migration rename to elsewhere',
    };
    await expect(migrate(store, [unrecorded])).rejects.toThrow('notes/001-unrecorded failed');
    expect((await store.pool.query("select to_regclass('half') as half")).rows).toEqual([{ half: null }]);
    expect(await migrate(store, [first])).toEqual([first.name]);
  });
});
