import type { StoreTransaction } from '#read-store';
import type { Given } from './contract.js';
import { untilWaiting, withSession } from './session.js';

const MOVE = 'update checkpoint set position = $2 where position is not distinct from $1';

/** What a batch of events and a reader of a read model need of transactions. */
export function transactions(given: Given): void {
  beforeAll(() =>
    given.store.pool.query(
      'create table checkpoint (position numeric); create table counted (n int4); create table pointer (active text)',
    ),
  );
  beforeEach(() =>
    given.store.pool.query(`
      truncate checkpoint, counted, pointer;
      insert into checkpoint values (100);
      insert into pointer values ('v1')`),
  );

  const position = async () => (await given.store.pool.query('select position from checkpoint')).rows;
  const counted = async () => (await given.store.pool.query('select from counted')).rowCount;

  it('writes rows and checkpoint together or neither', async () => {
    const batch = (fails: boolean) =>
      given.store.transaction(async (tx) => {
        await tx.query(MOVE, ['100', '200']);
        await tx.query('insert into counted values (1)');
        if (fails) await tx.query('select 1 / 0');
      });
    await expect(batch(true)).rejects.toMatchObject({ code: '22012' });
    expect([await position(), await counted()]).toEqual([[{ position: '100' }], 0]);
    await batch(false);
    expect([await position(), await counted()]).toEqual([[{ position: '200' }], 1]);
  });

  it.each([
    { first: 'commit', moved: 0 },
    { first: 'rollback', moved: 1 },
  ])('lets a second writer wait for the checkpoint, and move $moved rows after a $first', async (row) => {
    await withSession(given.url, (one) =>
      withSession(given.url, async (two) => {
        await one.client.query('begin');
        expect((await one.client.query(MOVE, ['100', '200'])).rowCount).toBe(1);
        const second = two.client.query(MOVE, ['100', '300']);
        await untilWaiting(given.store, two.pid);
        await one.client.query(row.first);
        expect((await second).rowCount).toBe(row.moved);
      }),
    );
    expect(await position()).toEqual([{ position: row.first === 'commit' ? '200' : '300' }]);
  });

  it.each([
    { isolation: 'repeatable read', sees: 'v1', rows: 0 },
    { isolation: 'read committed', sees: 'v2', rows: 1 },
  ] as const)('shows a reader at "$isolation" the pointer $sees and its rows', async (row) => {
    const pointer = async (tx: StoreTransaction) => (await tx.query('select active from pointer')).rows;
    await given.store.transaction(
      async (tx) => {
        expect(await pointer(tx)).toEqual([{ active: 'v1' }]);
        await given.store.transaction(async (writer) => {
          await writer.query("update pointer set active = 'v2'");
          await writer.query('insert into counted values (1)');
        });
        expect(await pointer(tx)).toEqual([{ active: row.sees }]);
        expect((await tx.query('select from counted')).rowCount).toBe(row.rows);
      },
      { isolation: row.isolation, readOnly: true },
    );
  });

  it('makes a schema and its tables inside a transaction, or not at all', async () => {
    const build = given.store.transaction(async (tx) => {
      await tx.query('create schema half_built; create table half_built.card (id int4)');
      throw new Error('stopped in the middle');
    });
    await expect(build).rejects.toThrow('stopped in the middle');
    const { rows } = await given.store.pool.query("select to_regnamespace('half_built') as schema");
    expect(rows).toEqual([{ schema: null }]);
  });

  it('gives up waiting for the disk in one transaction and in no other', async () => {
    await withSession(given.url, async ({ client }) => {
      const setting = async () => (await client.query('show synchronous_commit')).rows;
      const before = await setting();
      await client.query('begin');
      await client.query('set local synchronous_commit = off');
      expect(await setting()).toEqual([{ synchronous_commit: 'off' }]);
      await client.query('insert into counted values (1)');
      await client.query('commit');
      expect(await setting()).toEqual(before);
    });
    expect(await counted()).toBe(1);
  });
}
