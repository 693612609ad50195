import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { JsonObject, LogEvent, StreamName } from '#event-log';

/** An event as it lies in a log: what no release may ever read differently. */
interface Stored {
  readonly stream: StreamName;
  readonly id: string;
  readonly type: string;
  readonly data: JsonObject;
  readonly metadata: JsonObject & { readonly schemaVersion: number };
}

const folder = import.meta.dirname;
const ending = '.jsonl';

/** The frozen logs by name. */
export const logs: readonly string[] = readdirSync(folder)
  .filter((file) => file.endsWith(ending))
  .map((file) => file.slice(0, -ending.length))
  .toSorted();

export const storedIn = (log: string): readonly Stored[] =>
  readFileSync(join(folder, `${log}${ending}`), 'utf8')
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as Stored);

/** The log as it is read: the n-th event at position 10 n, whatever the log it may lie in. */
export function eventsOf(log: string): LogEvent[] {
  const revisions = new Map<string, bigint>();
  return storedIn(log).map((event, index) => {
    const revision = (revisions.get(event.stream) ?? -1n) + 1n;
    revisions.set(event.stream, revision);
    return { ...event, revision, position: BigInt(10 * (index + 1)), created: new Date(0) };
  });
}
