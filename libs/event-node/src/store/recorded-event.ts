/** One event as the log holds it. Positions and revisions are safe integers: the log cannot outgrow 2^53 bytes. */
export interface RecordedEvent {
  position: number;
  stream: string;
  revision: number;
  id: Uint8Array;
  type: string;
  contentType: string;
  /** Microseconds since 1970, never smaller than that of the event before it. */
  created: number;
  data: Uint8Array;
  metadata: Uint8Array;
}

/** One event as a writer proposes it. */
export type ProposedEvent = Pick<RecordedEvent, 'id' | 'type' | 'contentType' | 'data' | 'metadata'>;

/** The protocol's 2^63-1, which marks a tombstone's revision and a soft delete's `$tb`, is kept as 2^53-1. */
export const END_OF_STREAM = Number.MAX_SAFE_INTEGER;
