import type { RecordedEvent } from '@eventstore/db-client';
import type { LogEvent, StreamName } from '../port.js';

const noPosition = 2n ** 64n - 1n;

/** The client's record as the port's event. */
export function toLogEvent(recorded: RecordedEvent): LogEvent {
  const position = recorded.position?.commit;
  if (position === undefined || position === noPosition)
    throw new Error(
      'the server gives no positions when it reads a stream: EventStoreDB 23.10 or later is needed',
    );
  return {
    id: recorded.id,
    stream: recorded.streamId as StreamName,
    type: recorded.type,
    revision: recorded.revision,
    position,
    created: recorded.created,
    data: recorded.data,
    metadata: recorded.metadata,
  };
}
