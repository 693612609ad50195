import type { Given } from './contract.js';
import { untilWaiting, withSession } from './session.js';

const TABLES = ['card', 'detail'];

/** A read model's old tables are dropped while somebody may still read them. */
export function schemas(given: Given): void {
  beforeEach(async () => {
    await given.store.pool.query('drop schema if exists old_build cascade; create schema old_build');
    for (const table of TABLES) {
      await given.store.pool.query(
        `create table old_build.${table} as select n from generate_series(1, 3) as n`,
      );
    }
  });

  it('lets a reader finish with both tables, then drops them', () =>
    withSession(given.url, (reader) =>
      withSession(given.url, async (dropper) => {
        await reader.client.query('begin isolation level repeatable read read only');
        expect((await reader.client.query('select from old_build.card')).rowCount).toBe(3);
        const first = dropper.client.query('drop table old_build.card');
        await untilWaiting(given.store, dropper.pid);
        // One table at a time: a drop of both at once would hold this one already, and each would wait for the other.
        expect((await reader.client.query('select from old_build.detail')).rowCount).toBe(3);
        await reader.client.query('commit');
        await first;
        await dropper.client.query('drop schema old_build cascade');
      }),
    ));

  it('says to a reader who comes too late that the table or the schema is not there', async () => {
    const { pool } = given.store;
    const code = '42P01';
    await pool.query('drop table old_build.card');
    await expect(pool.query('select from old_build.card')).rejects.toMatchObject({ code });
    await pool.query('drop schema old_build cascade');
    await expect(pool.query('select from old_build.detail')).rejects.toMatchObject({ code });
    await expect(pool.query('create table old_build.card (n int4)')).rejects.toMatchObject({ code: '3F000' });
  });

  it('gives many readers whole answers or that error while the tables go', async () => {
    const read = () =>
      given.store.transaction(
        async (tx) => {
          const [card, detail] = [
            await tx.query('select from old_build.card'),
            await tx.query('select from old_build.detail'),
          ];
          return `${card.rowCount} and ${detail.rowCount}`;
        },
        { isolation: 'repeatable read', readOnly: true },
      );
    const outcome = () => read().catch((error: unknown) => (error as { code?: string }).code);
    const outcomes = new Set<string | undefined>();
    const readers = Array.from({ length: 4 }, async () => {
      for (let seen: string | undefined; seen !== '42P01'; outcomes.add(seen)) seen = await outcome();
    });
    for (const table of TABLES) await given.store.pool.query(`drop table old_build.${table}`);
    await Promise.all(readers);
    expect([...outcomes].filter((seen) => seen !== '3 and 3')).toEqual(['42P01']);
  });
}
