import type pg from 'pg';
import type { Given } from './contract.js';
import { endSession, untilWaiting, withSession } from './session.js';

const KEY = 7_459_001;

const take = async (client: pg.Client): Promise<unknown> =>
  (await client.query('select pg_try_advisory_lock($1) as taken', [KEY])).rows[0]?.taken;

/** The lock that keeps a second projector standing by. */
export function locks(given: Given): void {
  it('is held by one session at a time, and beyond its transactions', () =>
    withSession(given.url, (one) =>
      withSession(given.url, async (two) => {
        await one.client.query('begin');
        expect(await take(one.client)).toBe(true);
        await one.client.query('rollback');
        expect(await take(two.client)).toBe(false);
        await one.client.query('select pg_advisory_unlock($1)', [KEY]);
        expect(await take(two.client)).toBe(true);
      }),
    ));

  it('goes to the one that waits when its holder is ended by the server', () =>
    withSession(given.url, (holder) =>
      withSession(given.url, async (standby) => {
        expect(await take(holder.client)).toBe(true);
        const waits = standby.client.query('select pg_advisory_lock($1)', [KEY]);
        await untilWaiting(given.store, standby.pid);
        await endSession(given.store, holder.pid);
        await waits;
        await expect(holder.client.query('select 1')).rejects.toThrow();
      }),
    ));

  it('goes to the one that waits when the process of its holder is gone', () =>
    withSession(given.url, (holder) =>
      withSession(given.url, async (standby) => {
        expect(await take(holder.client)).toBe(true);
        const waits = standby.client.query('select pg_advisory_lock($1)', [KEY]);
        await untilWaiting(given.store, standby.pid);
        socketOf(holder.client).destroy();
        await waits;
      }),
    ));
}

/** What the system closes, without a word to the server, when a process is killed. */
const socketOf = (client: pg.Client) =>
  (client as unknown as { connection: { stream: { destroy(): void } } }).connection.stream;
