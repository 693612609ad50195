import { listen } from '#read-store';
import type { Given } from './contract.js';
import { Heard } from './heard.js';
import { withSession } from './session.js';

const CHANNEL = 'contract moved';
const say = 'select pg_notify($1, $2)';

/** How a reader hears that a read model has moved, without asking again and again. */
export function notifications(given: Given): void {
  const listening = async (work: (heard: Heard, back: Heard) => Promise<void>): Promise<void> => {
    const [heard, back] = [new Heard(), new Heard()];
    const listener = await listen(given.url, CHANNEL, heard.add, { onReconnect: () => back.add('back') });
    await work(heard, back).finally(() => listener.close());
  };

  it('come with the commit, not before it', () =>
    listening((heard) =>
      withSession(given.url, async ({ client }) => {
        await client.query('begin');
        await client.query(say, [CHANNEL, 'in a transaction']);
        await given.store.pool.query(say, [CHANNEL, 'meanwhile']);
        expect(await heard.first(1)).toEqual(['meanwhile']);
        await client.query('commit');
        expect(await heard.first(2)).toEqual(['meanwhile', 'in a transaction']);
      }),
    ));

  it('do not come after a rollback', () =>
    listening((heard) =>
      withSession(given.url, async ({ client }) => {
        await client.query('begin');
        await client.query(say, [CHANNEL, 'never']);
        await client.query('rollback');
        await client.query(say, [CHANNEL, 'afterwards']);
        expect(await heard.first(1)).toEqual(['afterwards']);
      }),
    ));

  it('come in the order of the commits, to every listener', () =>
    listening((one) =>
      listening(async (two) => {
        const all = Array.from({ length: 50 }, (_, index) => String(index));
        for (const payload of all) await given.store.pool.query(say, [CHANNEL, payload]);
        expect(await one.first(50)).toEqual(all);
        expect(await two.first(50)).toEqual(all);
      }),
    ));

  it('come again after the listener has lost its connection, and it is told so', () =>
    listening(async (heard, back) => {
      await given.store.pool.query(
        `select pg_terminate_backend(pid, 10000) from pg_stat_activity
         where application_name = 'tiru listen' and datname = current_database()`,
      );
      expect(await back.first(1)).toEqual(['back']);
      await given.store.pool.query(say, [CHANNEL, 'again']);
      expect(await heard.first(1)).toEqual(['again']);
    }));
}
