import { createTestDatabase, type TestDatabase } from '../../../test/harness/test-database.js';
import { createPool, type ReadStore } from './index.js';

describe('read store', () => {
  let database: TestDatabase;
  let store: ReadStore;
  const errors: Error[] = [];

  beforeAll(async () => {
    database = await createTestDatabase();
    store = createPool(database.url, { onError: (error) => errors.push(error) });
    await store.pool.query('create table note (id int8, text text)');
  });
  afterAll(async () => {
    await store.close();
    await database.drop();
  });

  it('keeps big numbers, exact numbers and days as they are', async () => {
    const { rows } = await store.pool.query(`select
      9007199254740993::int8 as big, 0.10000000000000000005::numeric as exact, '2023-02-06'::date as day,
      '2023-02-06T08:00:00+08'::timestamptz as moment, 7::int4 as small,
      array[1, null, 9007199254740993]::int8[] as bigs, array[0.1]::numeric[] as exacts,
      array['2023-02-06']::date[] as days, array[[1, 2], [3, 4]]::int8[] as nested`);
    expect(rows[0]).toEqual({
      big: 9007199254740993n,
      exact: '0.10000000000000000005',
      day: '2023-02-06',
      moment: new Date('2023-02-06T00:00:00Z'),
      small: 7,
      bigs: [1n, null, 9007199254740993n],
      exacts: ['0.1'],
      days: ['2023-02-06'],
      nested: [
        [1n, 2n],
        [3n, 4n],
      ],
    });
  });

  it('takes a bigint and an array of them as parameters', async () => {
    const { rows } = await store.pool.query('select $1::int8 as one, $2::int8[] as many', [
      2n ** 62n,
      [1n, 2n],
    ]);
    expect(rows[0]).toEqual({ one: 2n ** 62n, many: [1n, 2n] });
  });

  it('commits what a transaction wrote through SQL and through the query builder', async () => {
    await store.transaction(async (tx) => {
      await tx.query('insert into note values (1, $1)', ['by sql']);
      await tx.db
        .withTables<{ note: { id: bigint; text: string } }>()
        .insertInto('note')
        .values({ id: 2n, text: 'by kysely' })
        .execute();
    });
    const { rows } = await store.pool.query('select text from note order by id');
    expect(rows).toEqual([{ text: 'by sql' }, { text: 'by kysely' }]);
  });

  it('rolls back and rethrows when the work throws', async () => {
    const work = store.transaction(async (tx) => {
      await tx.query("insert into note values (3, 'never')");
      throw new Error('changed my mind');
    });
    await expect(work).rejects.toThrow('changed my mind');
    expect((await store.pool.query('select from note where id = 3')).rowCount).toBe(0);
  });

  describe('with bounds', () => {
    const bounds = { idleInTransactionMs: 40_000, lockMs: 30_000, answerMs: 250 };
    let bounded: ReadStore;
    beforeAll(() => void (bounded = createPool(database.url, { max: 1, bounds })));
    afterAll(() => bounded.close());

    it('has the server look whether the client is there, and wait for it and for locks only so long', async () => {
      const { rows } = await bounded.pool.query(
        `select name, setting from pg_settings
          where name ~ '^tcp_keepalives_' or name in ('idle_in_transaction_session_timeout', 'lock_timeout')
          order by name`,
      );
      expect(rows).toEqual([
        { name: 'idle_in_transaction_session_timeout', setting: '40000' },
        { name: 'lock_timeout', setting: '30000' },
        { name: 'tcp_keepalives_count', setting: '2' },
        { name: 'tcp_keepalives_idle', setting: '2' },
        { name: 'tcp_keepalives_interval', setting: '1' },
      ]);
    });

    it('throws away a connection that does not answer', async () => {
      const unanswered = bounded.transaction((tx) => tx.query('select pg_sleep(60)'));
      await expect(unanswered).rejects.toThrow('Query read timeout');
      await expect(bounded.ping()).resolves.toBeGreaterThan(0);
    });
  });

  it('keeps no connection for ever', () => {
    expect(store.pool.options.maxLifetimeSeconds).toBe(3_600);
  });

  it('refuses to write in a read-only transaction', async () => {
    const work = store.transaction((tx) => tx.query('delete from note'), { readOnly: true });
    await expect(work).rejects.toThrow(/read-only/);
  });

  it('survives the end of a connection that is in use, and of an idle one', async () => {
    const work = store.transaction(async (tx) => {
      const { rows } = await tx.query<{ pid: number }>('select pg_backend_pid() as pid');
      await store.pool.query('select pg_terminate_backend($1, 5000)', [rows[0]?.pid]);
      await tx.query('select 1');
    });
    await expect(work).rejects.toThrow();
    await store.pool.query(
      `select pg_terminate_backend(pid, 5000) from pg_stat_activity
       where datname = current_database() and usename = current_user and pid <> pg_backend_pid()`,
    );
    await expect(store.ping()).resolves.toBeGreaterThan(0);
    expect(errors.length).toBeGreaterThan(0);
  });
});
