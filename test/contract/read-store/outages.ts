import { createPool, listen, type ReadStore } from '#read-store';
import type { Given } from './contract.js';
import { Heard } from './heard.js';

const CONNECTIONS = 5;

/** Fills the pool, so that all of it stands when the outage comes; one connection is in the middle of its work. */
async function inUse(store: ReadStore): Promise<{ readonly broken: Promise<unknown> }> {
  const clients = await Promise.all(Array.from({ length: CONNECTIONS }, () => store.pool.connect()));
  for (const client of clients.slice(1)) client.release();
  const [busy] = clients;
  const work = (busy as (typeof clients)[number]).query('select pg_sleep(60)');
  return { broken: work.catch((error: unknown) => error).finally(() => busy?.release(true)) };
}

/** Every dead connection may cost one failed query, not more: then the pool has none left. */
async function failuresUntilAnswer(store: ReadStore): Promise<number> {
  for (let failures = 0; ; failures += 1) {
    const answered = await store.ping().then(
      () => true,
      () => false,
    );
    if (answered || failures > CONNECTIONS) return failures;
  }
}

const withPool = async (given: Given, work: (store: ReadStore, errors: Error[]) => Promise<void>) => {
  const errors: Error[] = [];
  const store = createPool(given.url, {
    max: CONNECTIONS,
    applicationName: 'tiru contract outage',
    onError: (error) => errors.push(error),
  });
  await work(store, errors).finally(() => store.close());
};

/** The server ends connections: a failover, an administrator, a killed backend. */
export function outages(given: Given): void {
  it('costs the work in hand, and the pool goes on', () =>
    withPool(given, async (store, errors) => {
      const { broken } = await inUse(store);
      await given.store.pool.query(
        "select pg_terminate_backend(pid, 10000) from pg_stat_activity where application_name = 'tiru contract outage'",
      );
      expect(await broken).toBeInstanceOf(Error);
      expect(await failuresUntilAnswer(store)).toBeLessThanOrEqual(CONNECTIONS);
      expect(errors.length).toBeGreaterThan(0);
    }));

  it('rolls back what was not committed', () =>
    withPool(given, async (store) => {
      await given.store.pool.query('create table if not exists survived (n int4); truncate survived');
      const work = store.transaction(async (tx) => {
        const { rows } = await tx.query<{ pid: number }>(
          'insert into survived values (1) returning pg_backend_pid() as pid',
        );
        await given.store.pool.query('select pg_terminate_backend($1, 10000)', [rows[0]?.pid]);
        await tx.query('insert into survived values (2)');
      });
      await expect(work).rejects.toThrow();
      expect((await given.store.pool.query('select from survived')).rowCount).toBe(0);
    }));
}

/** The whole server goes and comes back. */
export function restarts(given: Given): void {
  it('keeps what was committed; pool and listener come back by themselves', () =>
    withPool(given, async (store) => {
      const [heard, back] = [new Heard(), new Heard()];
      await store.pool.query('create table kept (n int4); insert into kept values (1)');
      const listener = await listen(given.url, 'contract back', heard.add, {
        onReconnect: () => back.add('back'),
      });
      try {
        const { broken } = await inUse(store);
        await given.restart();
        expect(await broken).toBeInstanceOf(Error);
        expect(await failuresUntilAnswer(store)).toBeLessThanOrEqual(CONNECTIONS);
        expect((await store.pool.query('select n from kept')).rows).toEqual([{ n: 1 }]);
        expect(await back.first(1)).toEqual(['back']);
        await store.pool.query("select pg_notify('contract back', 'again')");
        expect(await heard.first(1)).toEqual(['again']);
      } finally {
        await listener.close();
      }
    }));
}
