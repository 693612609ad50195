import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { Logger } from 'pino';
import {
  accessMigrations,
  changePassword,
  createFirstAdministrator,
  signIn,
  type AccessContext,
} from '#access';
import { registryCodec } from '#commands';
import { openEventLog, type EventLog } from '#event-log';
import { EvidenceStore } from '#evidence-store';
import { startEventNode, type EventNode } from '#event-node';
import { CheckpointWatch, projections, runProjections, type RunnerObserver } from '#read-models';
import { createPool, migrate, type ReadStore } from '#read-store';
import { createApp } from '../../apps/api/src/create-app.js';
import { createTestDatabase } from './test-database.js';

/** A whole registry in one test process: the real event node, the real PostgreSQL, the projections, the api. */
export interface TestRegistry {
  readonly app: NestFastifyApplication;
  readonly log: EventLog;
  readonly store: ReadStore;
  readonly node: EventNode;
  /** Folder of the event node, to start it again after a stop. */
  readonly dataDir: string;
  readonly databaseUrl: string;
  readonly access: AccessContext;
  /** Cookie header of a signed-in administrator. */
  readonly cookie: string;
  stop(): Promise<void>;
}

export const ADMIN_PASSWORD = 'a long enough password';

interface Options {
  readonly consoleFolder?: string;
  readonly heartbeatMs?: number;
  readonly trustedProxies?: readonly string[];
  /** Where requests are logged; nowhere by default. */
  readonly log?: Logger;
  /** Hears what the projector does. */
  readonly observer?: RunnerObserver;
}

/** With `consoleFolder` the api serves the files in it as the console. */
export async function startTestRegistry(
  clock: () => Date = () => new Date(),
  { heartbeatMs, observer = {}, ...options }: Options = {},
): Promise<TestRegistry> {
  const dataDir = await mkdtemp(join(tmpdir(), 'tiru-registry-'));
  const [node, database] = await Promise.all([startEventNode({ dataDir }), createTestDatabase()]);
  const store = createPool(database.url);
  const projectorStore = createPool(database.url, { max: 20 });
  await migrate(store, accessMigrations);
  const log = openEventLog(node.url);
  const watch = await CheckpointWatch.open(database.url);
  const stopping = new AbortController();
  const running = runProjections(projections, {
    log,
    store: projectorStore,
    codec: registryCodec(),
    signal: stopping.signal,
    observer,
  });
  const evidence = await EvidenceStore.open(join(dataDir, 'evidence'));
  const app = await createApp(
    { log, store, evidence, watch, clock, ...(heartbeatMs && { heartbeatMs }) },
    options,
  );
  await app.init();
  await app.getHttpAdapter().getInstance().ready();
  return {
    app,
    log,
    store,
    node,
    dataDir,
    databaseUrl: database.url,
    access: { store, clock },
    cookie: await adminCookie({ store, clock }),
    stop: async () => {
      await app.close();
      stopping.abort();
      await Promise.allSettled([running]);
      await Promise.allSettled([watch.close(), log.close()]);
      await Promise.all([store.close(), projectorStore.close()]);
      await Promise.allSettled([node.stop(), database.drop()]);
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}

async function adminCookie(access: AccessContext): Promise<string> {
  const first = await createFirstAdministrator(access);
  if (!first) throw new Error('the test database was not empty');
  return cookieAfterFirstSignIn(access, 'admin', first.password);
}

/** Signs in with a one-time password, changes it to `ADMIN_PASSWORD`, and gives the session's cookie header. */
export async function cookieAfterFirstSignIn(
  access: AccessContext,
  username: string,
  password: string,
): Promise<string> {
  const session = await signIn(access, { username, password, address: '127.0.0.1' });
  await changePassword(access, {
    accountId: session.accountId,
    sessionId: session.sessionId,
    currentPassword: password,
    newPassword: ADMIN_PASSWORD,
  });
  return `tiru_session=${session.token}`;
}
