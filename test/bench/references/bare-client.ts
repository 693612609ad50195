import { EventStoreDBClient, jsonEvent, type AppendExpectedRevision } from '@eventstore/db-client';
import type { NewEvent } from '#event-log';
import type { Place } from '../place.js';

export interface BareClient {
  append(stream: string, expected: 'no_stream' | bigint, event: NewEvent): Promise<void>;
  /** Reads the whole log by one subscription until it has seen so many events. */
  drain(events: number): Promise<void>;
}

/** The official client with nothing of ours around it: no retries, no checks, and its own batch appends. */
export function bareClient(place: Place, url: string): BareClient {
  // Through a proxy grpc-js would send even what stays on this machine.
  process.env.no_grpc_proxy = '127.0.0.1';
  const client = EventStoreDBClient.connectionString(url);
  place.endsWith(() => client.dispose());
  return {
    append: async (stream, expected, { id, type, data, metadata }) => {
      const event = jsonEvent({ id, type, data: { ...data }, metadata: { ...metadata } } as Parameters<
        typeof jsonEvent
      >[0]);
      await client.appendToStream(stream, event, { expectedRevision: expected as AppendExpectedRevision });
    },
    drain: async (events) => {
      let seen = 0;
      const subscription = client.subscribeToAll({ fromPosition: 'start' });
      for await (const { event } of subscription) {
        if (event && !event.type.startsWith('$')) seen++;
        if (seen >= events) break;
      }
      await subscription.unsubscribe();
    },
  };
}
