import { startEventNode } from '#event-node';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describeEventLogContract } from './describe-event-log-contract.js';

describeEventLogContract('the embedded node', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'tiru-contract-'));
  const node = await startEventNode({ dataDir: join(folder, 'log') });
  return {
    url: node.url,
    close: async () => {
      await node.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
});
