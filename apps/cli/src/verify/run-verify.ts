import { registryCodec } from '#commands';
import { openEventLog } from '#event-log';
import { verifyReadModel, type Projection, type Verification } from '#read-models';
import { createPool } from '#read-store';
import type { Connection } from '../connection.js';
import { showProgress } from '../progress.js';

/** Verifies one read model after another. Answers a line for each table, and whether all are what they should be. */
export async function runVerify(
  chosen: readonly Projection[],
  { eventStoreUrl, databaseUrl }: Connection,
): Promise<{ lines: readonly string[]; isEqual: boolean }> {
  const log = openEventLog(eventStoreUrl);
  const store = createPool(databaseUrl, { applicationName: 'tiru verify' });
  const lines: string[] = [];
  let isEqual = true;
  try {
    for (const projection of chosen) {
      const progress = showProgress(projection.name, 100);
      const verified = await verifyReadModel(projection, {
        log,
        store,
        codec: registryCodec(),
        onProgress: ({ position, target }) => progress.at(Number((position * 100n) / (target || 1n))),
      }).finally(() => progress.end());
      lines.push(...describe(projection.name, verified));
      isEqual &&= verified.tables.every((table) => table.isEqual);
    }
    return { lines, isEqual };
  } finally {
    await Promise.allSettled([log.close(), store.close()]);
  }
}

function describe(name: string, { position, skipped, tables }: Verification): string[] {
  const left = skipped > 0 ? `, ${skipped} events left out by an operator` : '';
  const rows = (count: number) => `${count} ${count === 1 ? 'row' : 'rows'}`;
  return [
    `${name} at position ${position ?? 'none'}${left}`,
    ...tables.map((table) =>
      table.isEqual
        ? `  ${table.name}: ${rows(table.rows)}, as the log says`
        : `  ${table.name}: DIFFERS, ${rows(table.rows)} where the log gives ${table.expectedRows}`,
    ),
  ];
}
