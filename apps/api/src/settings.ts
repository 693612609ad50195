import { resolve } from 'node:path';
import { evidenceFolderOf } from '#evidence-store';
import { METRICS_ACCESS, type MetricsAccess } from './metrics/metrics-access.js';

export interface ApiSettings {
  readonly eventStoreUrl: string;
  readonly databaseUrl: string;
  readonly host: string;
  readonly port: number;
  /** Addresses or networks whose X-Forwarded-* headers are believed; none by default. */
  readonly trustedProxies: readonly string[];
  /** How many events' worth of streams are remembered. */
  readonly rememberedEvents: number;
  /** Who may read /metrics. */
  readonly metricsFor: MetricsAccess;
  /** Folder of the evidence's bytes. */
  readonly evidenceFolder: string;
  /** Folder of the built console; it is served when it is there. */
  readonly consoleFolder: string;
}

export class SettingMissing extends Error {
  constructor(name: string, example: string) {
    super(`${name} is not set: it should be such as ${example}`);
    this.name = 'SettingMissing';
  }
}

function required(env: NodeJS.ProcessEnv, name: string, example: string): string {
  const value = env[name];
  if (!value) throw new SettingMissing(name, example);
  return value;
}

function portOf(env: NodeJS.ProcessEnv): number {
  const given = env.TIRU_PORT || '4000';
  const port = Number(given);
  if (/^\d+$/.test(given) && port <= 65_535) return port;
  throw new Error(`TIRU_PORT is "${given}": it should be a number from 0 to 65535`);
}

function rememberedEventsOf(env: NodeJS.ProcessEnv): number {
  const given = env.TIRU_REMEMBERED_EVENTS || '20000';
  const events = Number(given);
  if (/^\d+$/.test(given) && events > 0 && Number.isSafeInteger(events)) return events;
  throw new Error(`TIRU_REMEMBERED_EVENTS is "${given}": it should be a whole number from 1`);
}

function metricsForOf(env: NodeJS.ProcessEnv): MetricsAccess {
  const given = env.TIRU_METRICS || 'loopback';
  const found = METRICS_ACCESS.find((access) => access === given);
  if (found) return found;
  throw new Error(`TIRU_METRICS is "${given}": it should be one of ${METRICS_ACCESS.join(', ')}`);
}

/** Reads what the api must know from the environment. Throws what is missing or wrong in one sentence. */
export function readSettings(env: NodeJS.ProcessEnv): ApiSettings {
  return {
    eventStoreUrl: required(env, 'TIRU_EVENTSTORE_URL', 'esdb://127.0.0.1:2113?tls=false'),
    databaseUrl: required(env, 'TIRU_DATABASE_URL', 'postgres://tiru@127.0.0.1:5432/tiru'),
    host: env.TIRU_HOST || '127.0.0.1',
    port: portOf(env),
    trustedProxies: (env.TIRU_TRUSTED_PROXIES ?? '').split(/[\s,]+/).filter(Boolean),
    rememberedEvents: rememberedEventsOf(env),
    metricsFor: metricsForOf(env),
    evidenceFolder: evidenceFolderOf(env, env.TIRU_DATA || '.tiru'),
    consoleFolder: env.TIRU_CONSOLE ?? resolve(import.meta.dirname, '../../../console'),
  };
}
