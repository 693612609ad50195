import { createTestDatabase, type TestDatabase } from '../../../test/harness/test-database.js';
import { createPool, listen, type ReadStore } from './index.js';

describe('listen', () => {
  let database: TestDatabase;
  let store: ReadStore;

  beforeAll(async () => {
    database = await createTestDatabase();
    store = createPool(database.url);
  });
  afterAll(async () => {
    await store.close();
    await database.drop();
  });

  it('hands over the payloads of its channel in order', async () => {
    const heard = new Heard();
    const listener = await listen(database.url, 'Moved on', heard.add);
    await store.pool.query('notify other, $$no$$');
    await store.pool.query('notify "Moved on", $$1$$');
    await store.pool.query('notify "Moved on", $$2$$');
    expect(await heard.next(2)).toEqual(['1', '2']);
    await listener.close();
  });

  it('says when the connection was lost and when it is back, and hears again', async () => {
    const heard = new Heard();
    const reconnected = new Heard();
    const listener = await listen(database.url, 'moved', heard.add, {
      onLost: () => reconnected.add('lost'),
      onReconnect: () => reconnected.add('back'),
    });
    await endListeningSessions();
    expect(await reconnected.next(2)).toEqual(['lost', 'back']);
    await store.pool.query('notify moved, $$after$$');
    expect(await heard.next(1)).toEqual(['after']);
    await listener.close();
  });

  it('stays closed', async () => {
    const reconnected = new Heard();
    const listener = await listen(database.url, 'moved', () => undefined, {
      onLost: () => reconnected.add('lost'),
      onReconnect: () => reconnected.add('back'),
    });
    await listener.close();
    while (await listeningSessions()) continue;
    expect(reconnected.messages).toEqual([]);
  });

  it('rejects when it cannot begin', async () => {
    await expect(listen('postgres://nobody@127.0.0.1:1/none', 'moved', () => undefined)).rejects.toThrow();
  });

  async function listeningSessions(): Promise<number | null> {
    const { rowCount } = await store.pool.query(
      "select from pg_stat_activity where application_name = 'tiru listen' and datname = current_database()",
    );
    return rowCount;
  }

  async function endListeningSessions(): Promise<void> {
    await store.pool.query(
      `select pg_terminate_backend(pid, 5000) from pg_stat_activity
       where application_name = 'tiru listen' and datname = current_database()`,
    );
  }
});

/** Collects messages and resolves when enough have come. */
class Heard {
  readonly messages: string[] = [];
  private waiting: (() => void) | undefined;

  readonly add = (message: string): void => {
    this.messages.push(message);
    this.waiting?.();
  };

  async next(count: number): Promise<string[]> {
    while (this.messages.length < count) await new Promise<void>((resolve) => (this.waiting = resolve));
    return this.messages;
  }
}
