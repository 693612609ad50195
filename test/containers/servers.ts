import { GenericContainer, Wait } from 'testcontainers';
import { openEventLog } from '#event-log';

/** A server in a container of its own. */
export interface ContainerServer {
  readonly url: string;
  stop(): Promise<void>;
}

/** How long a container may take from its image, which is there, to an answer. */
export const STARTUP_MS = 100_000;

export const images = {
  eventStore: 'eventstore/eventstore:24.10',
  kurrentDb: 'kurrentplatform/kurrentdb:25.1',
  postgres: 'postgres:18',
} as const;

const EVENT_STORE_PORT = 2113;
const POSTGRES_PORT = 5432;
const PASSWORD = 'synthetic';

/** One node without TLS and users, its log on the container's disk. The settings are named after the product. */
export async function startEventStore(
  image: string,
  prefix: 'EVENTSTORE' | 'KURRENTDB',
): Promise<ContainerServer> {
  const container = await new GenericContainer(image)
    .withEnvironment({
      [`${prefix}_CLUSTER_SIZE`]: '1',
      [`${prefix}_INSECURE`]: 'true',
      [`${prefix}_MEM_DB`]: 'false',
      [`${prefix}_RUN_PROJECTIONS`]: 'None',
    })
    .withExposedPorts(EVENT_STORE_PORT)
    .withWaitStrategy(
      Wait.forHttp('/health/live', EVENT_STORE_PORT).forStatusCodeMatching(
        (code) => code >= 200 && code < 300,
      ),
    )
    .withStartupTimeout(STARTUP_MS)
    .start();
  const stop = async () => void (await container.stop());
  const url = `esdb://${container.getHost()}:${container.getMappedPort(EVENT_STORE_PORT)}?tls=false`;
  await untilLeading(url).catch(async (error: unknown) => {
    await stop();
    throw error;
  });
  return { url, stop };
}

/** A node is live a moment before it is elected to lead, and answers nothing until then. */
async function untilLeading(url: string): Promise<void> {
  const log = openEventLog(url, { readStallMs: 1_000 });
  const givenUp = Date.now() + STARTUP_MS;
  try {
    for (;;) {
      try {
        await log.head();
        return;
      } catch (error) {
        if (Date.now() > givenUp) throw error;
      }
    }
  } finally {
    await log.close();
  }
}

/** PostgreSQL with the locale that the registry asks for. */
export async function startPostgres(image: string): Promise<ContainerServer> {
  const container = await new GenericContainer(image)
    .withEnvironment({
      POSTGRES_USER: 'tiru',
      POSTGRES_DB: 'tiru',
      POSTGRES_PASSWORD: PASSWORD,
      POSTGRES_INITDB_ARGS: '--encoding=UTF8 --locale-provider=builtin --builtin-locale=C.UTF-8',
    })
    .withExposedPorts(POSTGRES_PORT)
    // By TCP: the server that the image runs to prepare the database answers on its socket only.
    .withHealthCheck({
      test: ['CMD-SHELL', 'pg_isready --host 127.0.0.1 --username tiru'],
      interval: 500,
      timeout: 5_000,
      retries: 120,
    })
    .withWaitStrategy(Wait.forHealthCheck())
    .withStartupTimeout(STARTUP_MS)
    .start();
  const address = `${container.getHost()}:${container.getMappedPort(POSTGRES_PORT)}`;
  return {
    url: `postgres://tiru:${PASSWORD}@${address}/tiru`,
    stop: async () => void (await container.stop()),
  };
}
