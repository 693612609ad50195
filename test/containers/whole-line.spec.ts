import { startEventNode } from '#event-node';
import { ownDatabase } from '../contract/read-store/own-database.js';
import { createTestDatabase } from '../harness/test-database.js';
import { temporaryFolder } from '../harness/temporary-folder.js';
import { describeWholeLine } from './whole-line.js';

const eventStore = process.env['TIRU_TEST_EVENTSTORE_URL'];
const database = process.env['TIRU_TEST_DATABASE_URL'];
const PATIENCE_MS = 240_000;

// By their addresses, as any other servers: what runs in containers elsewhere is tried out everywhere.
describeWholeLine(
  'embedded servers',
  async () => {
    const folder = await temporaryFolder('whole-line-log');
    const [node, { url, drop }] = await Promise.all([
      startEventNode({ dataDir: folder.path }),
      createTestDatabase(),
    ]);
    return {
      eventStoreUrl: node.url,
      databaseUrl: url,
      close: async () => {
        await Promise.allSettled([node.stop(), drop()]);
        await folder.remove();
      },
    };
  },
  PATIENCE_MS,
);

if (eventStore && database) {
  describeWholeLine(
    'the given servers',
    async () => {
      const { url, drop } = await ownDatabase(database);
      return { eventStoreUrl: eventStore, databaseUrl: url, close: drop };
    },
    PATIENCE_MS,
  );
} else {
  it.skip('whole line: the given servers (skipped: TIRU_TEST_EVENTSTORE_URL and TIRU_TEST_DATABASE_URL are not both set)', () =>
    undefined);
}
