import type { Connection } from './connection.js';
import { pull } from './pull.js';

/** Reads the last record of the log: the shortest call that shows that the log answers. */
export async function ping(connection: Connection, stallMs: number): Promise<void> {
  const records = pull(connection, { stallMs }, (client) => {
    const read = client.readAll({ direction: 'backwards', fromPosition: 'end', maxCount: 1 });
    return { stream: read, cancel: () => read.cancel() };
  });
  for await (const record of records) void record;
}
