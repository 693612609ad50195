import { describeReadStoreContract } from './contract.js';
import { ownDatabase } from './own-database.js';

const server = process.env['TIRU_TEST_DATABASE_URL'];

if (server) {
  describeReadStoreContract('server at TIRU_TEST_DATABASE_URL', async () => {
    const { url, drop } = await ownDatabase(server);
    return { url, close: drop };
  });
} else {
  it.skip('read store contract on a given server (skipped: TIRU_TEST_DATABASE_URL is not set)', () =>
    undefined);
}
