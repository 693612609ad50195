import { registryCodec } from '#commands';
import { openEventLog } from '#event-log';
import { projections, rebuild } from '#read-models';
import { createPool } from '#read-store';
import type { Connection } from '../connection.js';
import { RefusedInput } from '../exit.js';
import { showProgress } from '../progress.js';

/** Rebuilds a read model by name. Answers what happened, in a sentence; throws `RefusedInput` for an unknown name. */
export async function runRebuild(name: string, { eventStoreUrl, databaseUrl }: Connection): Promise<string> {
  const projection = projections.find((known) => known.name === name);
  if (!projection) {
    const names = projections.map((known) => known.name).join(', ');
    throw new RefusedInput(`"${name}" is not a read model: it is one of ${names}.`);
  }
  const log = openEventLog(eventStoreUrl);
  const store = createPool(databaseUrl, { applicationName: 'tiru rebuild' });
  const progress = showProgress(name, 100);
  const stopping = new AbortController();
  process.once('SIGINT', () => stopping.abort());
  try {
    await rebuild(projection, {
      log,
      store,
      codec: registryCodec(),
      signal: stopping.signal,
      onProgress: ({ position, target }) => progress.at(Number((position * 100n) / (target || 1n))),
    });
    return stopping.signal.aborted ? 'Stopped; the old one goes on answering.' : `${name} was rebuilt.`;
  } finally {
    progress.end();
    await Promise.allSettled([log.close(), store.close()]);
  }
}
