import { jest } from '@jest/globals';
import { type ServiceDefinition, status } from '@grpc/grpc-js';
import { createRequire } from 'node:module';
import {
  type EventStoreDBClient,
  persistentSubscriptionToStreamSettingsFromDefaults,
} from '@eventstore/db-client';
import { rawStreams, type RawStreams } from '../testing/raw-streams.js';
import { note, runNode, type RunningNode } from '../testing/running-node.js';

// A busy machine takes its time to start a process.
jest.setTimeout(30_000);

let running: RunningNode;
let raw: RawStreams;
beforeAll(async () => {
  running = await runNode();
  raw = rawStreams(running.node.port);
});
afterAll(async () => {
  raw.close();
  await running.end();
});

const settings = persistentSubscriptionToStreamSettingsFromDefaults();
const ended = (stream: NodeJS.EventEmitter & { resume(): unknown }) =>
  new Promise((_, reject) => stream.on('error', reject).resume());

test.each<[string, (client: EventStoreDBClient) => Promise<unknown>]>([
  ['a new persistent subscription', (c) => c.createPersistentSubscriptionToStream('visit-1', 'g', settings)],
  [
    'a changed persistent subscription',
    (c) => c.updatePersistentSubscriptionToStream('visit-1', 'g', settings),
  ],
  ['the end of a persistent subscription', (c) => c.deletePersistentSubscriptionToStream('visit-1', 'g')],
  [
    'following a persistent subscription',
    (c) => ended(c.subscribeToPersistentSubscriptionToStream('visit-1', 'g')),
  ],
  ['a new projection', (c) => c.createProjection('p', 'fromAll()')],
  ['the list of projections', (c) => c.listProjections()],
  ["a projection's state", (c) => c.getProjectionState('p')],
])('%s is answered with UNIMPLEMENTED', async (_, call) => {
  await expect(call(running.client)).rejects.toMatchObject({ code: status.UNIMPLEMENTED });
});

test('what the client will not even call where the server does not offer it, it says by itself', async () => {
  const created = running.client.createPersistentSubscriptionToAll('g', settings as never);
  await expect(created).rejects.toMatchObject({ type: 'unsupported' });
});

// Some of these the client asks over HTTP when the server does not offer them, so they are called without it.
const services = ['cluster', 'monitoring', 'operations', 'persistent', 'projections', 'users'];
const methods = services.flatMap((file) => {
  const definitions = createRequire(import.meta.url)(
    `@eventstore/db-client/generated/${file}_grpc_pb.js`,
  ) as object;
  return Object.entries(definitions as Record<string, ServiceDefinition>)
    .filter(([name]) => name.endsWith('Service'))
    .flatMap(([, service]) => Object.values(service).map(({ path }) => path));
});

test.each(methods)('%s is answered with UNIMPLEMENTED', async (path) => {
  const none = () => Buffer.alloc(0);
  const called = new Promise((resolve, reject) => {
    raw.makeUnaryRequest(path, none, none, null, (error, answer) =>
      error ? reject(error) : resolve(answer),
    );
  });
  await expect(called).rejects.toMatchObject({ code: status.UNIMPLEMENTED });
});

test('what is served goes on', async () => {
  const { success } = await running.client.appendToStream('visit-1', note(1), {
    expectedRevision: 'no_stream',
  });
  expect(success).toBe(true);
});
