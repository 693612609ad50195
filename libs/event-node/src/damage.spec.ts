import { jest } from '@jest/globals';
import { rmSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import { status } from '@grpc/grpc-js';
import { startEventNode } from './index.js';
import { SMALL_LOG } from './process/log-check.js';
import { damageBytes, newFolder, openStore, proposed } from './testing/sample-log.js';
import { collect, notes, runNode } from './testing/running-node.js';

// Each test starts several processes; a busy machine takes its time.
jest.setTimeout(60_000);

const refusal = (dataDir: string, verify = false) =>
  startEventNode({ dataDir, verify }).then(
    async (node) => {
      await node.stop();
      throw new Error('The node started although it should not.');
    },
    (error: unknown) => error,
  );

test('damage far from the end of a large log ends the node once it is found, and is named at the next start', async () => {
  const { root, folder } = newFolder();
  const store = openStore(folder);
  const text = (n: number) => `synthetic-${n}-`.padEnd(2000, 'x');
  for (let n = 0; n * 2000 < SMALL_LOG * 2; n += 300) {
    const events = Array.from({ length: 300 }, (_, index) => proposed(text(n + index)));
    await store.append({ stream: `visit-${n}`, expected: 'any', events });
  }
  store.close();
  expect(damageBytes(folder.log, Buffer.from('synthetic-7-'))).toBe(1);
  const place = 'revision 7 of stream "visit-0") is damaged: its checksum does not match its content';

  // Asked for, the whole log is checked before it is served.
  expect(await refusal(folder.path, true)).toMatchObject({
    code: 'damaged',
    message: expect.stringContaining(place),
  });
  const node = await startEventNode({ dataDir: folder.path });
  expect(await node.exited).toEqual({ code: 2, signal: null });
  expect(folder.isCheckDue).toBe(true);
  expect(await refusal(folder.path)).toMatchObject({
    code: 'damaged',
    message: expect.stringContaining(place),
  });
  rmSync(root, { recursive: true });
});

test('a damaged event is answered with its place when it is read, and the node ends', async () => {
  const { node, client, dataDir, end } = await runNode();
  await client.appendToStream('visit-1', notes(10), { expectedRevision: 'no_stream' });
  const db = new DatabaseSync(`${dataDir}/events.sqlite`);
  db.exec("UPDATE events SET data = CAST('{}' AS BLOB) WHERE revision = 4");
  db.close();
  const place = 'revision 4 of stream "visit-1") is damaged: its checksum does not match its content';
  await expect(collect(client.readStream('visit-1'))).rejects.toMatchObject({
    code: status.DATA_LOSS,
    message: expect.stringContaining(place),
  });
  expect(await node.exited).toEqual({ code: 2, signal: null });
  expect(await refusal(dataDir)).toMatchObject({ code: 'damaged', message: expect.stringContaining(place) });
  await end();
});
