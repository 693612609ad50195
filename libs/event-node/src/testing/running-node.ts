import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { EventStoreDBClient, jsonEvent, type RecordedEvent } from '@eventstore/db-client';
import { type EventNode, startEventNode } from '../launch.js';

/** A node on a folder of its own, and a client of it; `end` stops both and removes the folder. */
export interface RunningNode {
  node: EventNode;
  client: EventStoreDBClient;
  dataDir: string;
  end(): Promise<void>;
}

export async function runNode(folder = temporaryFolder()): Promise<RunningNode> {
  const dataDir = join(folder, 'log');
  const node = await startEventNode({ dataDir });
  const client = EventStoreDBClient.connectionString(node.url);
  const end = async (): Promise<void> => {
    await client.dispose();
    await node.stop();
    rmSync(folder, { recursive: true, force: true });
  };
  return { node, client, dataDir, end };
}

export function temporaryFolder(): string {
  return mkdtempSync(join(tmpdir(), 'event-node-'));
}

/** A small event with an id, so that it can be sent again. */
export function note(n: number, type = 'Noted') {
  return jsonEvent({ id: randomUUID(), type, data: { n } });
}

export const notes = (count: number, from = 0) =>
  Array.from({ length: count }, (_, index) => note(from + index));

/** Everything a read yields. */
export async function collect(reading: AsyncIterable<{ event?: RecordedEvent }>): Promise<RecordedEvent[]> {
  const events: RecordedEvent[] = [];
  for await (const { event } of reading) if (event) events.push(event);
  return events;
}

/** The `n` of every note. */
export const numbers = (events: { data: unknown }[]): number[] =>
  events.map(({ data }) => (data as { n: number }).n);
