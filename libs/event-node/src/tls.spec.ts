import { jest } from '@jest/globals';
import { rmSync } from 'node:fs';
import { networkInterfaces } from 'node:os';
import { join } from 'node:path';
import { EventStoreDBClient } from '@eventstore/db-client';
import { type EventNodeOptions, EventNodeStartError, startEventNode } from './index.js';
import { writeCertificate } from './testing/certificates.js';
import { collect, note, numbers, temporaryFolder } from './testing/running-node.js';

// Each test starts a process; a busy machine takes its time.
jest.setTimeout(60_000);

let folder: string;
let dataDir: string;
beforeEach(() => {
  folder = temporaryFolder();
  dataDir = join(folder, 'log');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

async function refusal(options: Partial<EventNodeOptions>): Promise<EventNodeStartError> {
  const node = await startEventNode({ dataDir, ...options }).catch((error: unknown) => error);
  if (node instanceof EventNodeStartError) return node;
  await (node as { stop(): Promise<void> }).stop();
  throw new Error('The node started although it should not.');
}

describe('with a certificate and key', () => {
  test('the official client appends, reads and subscribes over TLS', async () => {
    const tls = await writeCertificate(folder);
    const node = await startEventNode({ dataDir, tls });
    expect(node.url).toBe(`esdb://127.0.0.1:${node.port}?tls=true`);
    const client = EventStoreDBClient.connectionString(
      `${node.url}&tlsCAFile=${encodeURIComponent(tls.certificate)}`,
    );
    await client.appendToStream('visit-1', note(1), { expectedRevision: 'no_stream' });
    const subscription = client.subscribeToAll();
    for await (const { event } of subscription) {
      expect(event).toMatchObject({ streamId: 'visit-1', data: { n: 1 } });
      break;
    }
    expect(numbers(await collect(client.readStream('visit-1')))).toEqual([1]);
    await client.dispose();
    await node.stop();
  });

  test('esdb+discover:// finds the node', async () => {
    const tls = await writeCertificate(folder);
    const node = await startEventNode({ dataDir, tls });
    const client = EventStoreDBClient.connectionString(
      `esdb+discover://127.0.0.1:${node.port}?tls=true&tlsCAFile=${encodeURIComponent(tls.certificate)}`,
    );
    const { success } = await client.appendToStream('visit-1', note(1), { expectedRevision: 'no_stream' });
    expect(success).toBe(true);
    await client.dispose();
    await node.stop();
  });

  test('a client without TLS, or one that does not know the certificate, is not served', async () => {
    const tls = await writeCertificate(folder);
    const other = await writeCertificate(folder, 'other');
    const node = await startEventNode({ dataDir, tls });
    for (const query of [`tls=false`, `tls=true&tlsCAFile=${encodeURIComponent(other.certificate)}`]) {
      const client = EventStoreDBClient.connectionString(`esdb://127.0.0.1:${node.port}?${query}`);
      const reading = collect(client.readAll({ maxCount: 1 }));
      await expect(reading).rejects.toMatchObject({ type: 'unavailable' });
      await client.dispose();
    }
    await node.stop();
  });
});

describe('a start is refused', () => {
  test('with a key that is missing', async () => {
    const { certificate } = await writeCertificate(folder);
    const key = join(folder, 'missing.key');
    expect(await refusal({ tls: { certificate, key } })).toMatchObject({
      code: 'bad_certificate',
      message: `The key ${key} cannot be read (ENOENT); give the path of a file in PEM.`,
    });
  });

  test('on a host beyond loopback without TLS', async () => {
    expect((await refusal({ host: '192.0.2.1' })).code).toBe('bad_host');
  });

  test('on a host that is no address of this machine', async () => {
    const error = await refusal({ host: '192.0.2.1', tls: await writeCertificate(folder) });
    expect(error).toMatchObject({ code: 'bad_host' });
    expect(error.message).toContain('192.0.2.1 is no address of this machine');
  });
});

test('127.0.0.1 is the default: no other address of this machine answers', async () => {
  const node = await startEventNode({ dataDir });
  const other = Object.values(networkInterfaces())
    .flatMap((addresses) => addresses ?? [])
    .find(({ internal, family }) => !internal && family === 'IPv4')?.address;
  for (const address of ['127.0.0.2', ...(other ? [other] : [])]) {
    const client = EventStoreDBClient.connectionString(`esdb://${address}:${node.port}?tls=false`);
    await expect(collect(client.readAll({ maxCount: 1 }))).rejects.toMatchObject({ type: 'unavailable' });
    await client.dispose();
  }
  await node.stop();
});
