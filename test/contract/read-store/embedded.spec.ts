import { startEmbeddedPostgres } from '#read-store';
import { temporaryFolder } from '../../harness/temporary-folder.js';
import { describeReadStoreContract } from './contract.js';
import { ownDatabase } from './own-database.js';

// A server of its own, with the settings people run it with: the one that other tests share may not be restarted.
describeReadStoreContract(
  'embedded PostgreSQL',
  async () => {
    const folder = await temporaryFolder('contract');
    let server = await startEmbeddedPostgres({ dataDir: folder.path });
    const database = await ownDatabase(server.url);
    return {
      url: database.url,
      restart: async () => {
        await server.stop();
        server = await startEmbeddedPostgres({ dataDir: folder.path, port: server.port });
      },
      close: async () => {
        await server.stop();
        await folder.remove();
      },
    };
  },
  { restartable: true },
);
