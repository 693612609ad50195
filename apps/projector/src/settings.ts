export interface ProjectorSettings {
  readonly eventStoreUrl: string;
  readonly databaseUrl: string;
  /** Where health and metrics are served; undefined for nowhere, port 0 for any free one. */
  readonly status: { readonly host: string; readonly port: number } | undefined;
}

function required(env: NodeJS.ProcessEnv, name: string): string {
  const value = env[name];
  if (!value) throw new Error(`${name} is not set`);
  return value;
}

function statusOf(env: NodeJS.ProcessEnv): ProjectorSettings['status'] {
  const given = env.TIRU_PROJECTOR_PORT;
  if (!given) return undefined;
  const port = Number(given);
  if (/^\d+$/.test(given) && port <= 65_535) return { host: env.TIRU_HOST || '127.0.0.1', port };
  throw new Error(`TIRU_PROJECTOR_PORT is "${given}": it should be a number from 0 to 65535`);
}

/** Reads what the projector must know from the environment. Throws what is missing or wrong in one sentence. */
export const readSettings = (env: NodeJS.ProcessEnv): ProjectorSettings => ({
  eventStoreUrl: required(env, 'TIRU_EVENTSTORE_URL'),
  databaseUrl: required(env, 'TIRU_DATABASE_URL'),
  status: statusOf(env),
});
