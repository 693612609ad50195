import { Metadata, status, type StatusObject } from '@grpc/grpc-js';
import { StreamDeletedError, StreamNotFoundError } from '../store/cursor.js';
import { DamagedLogError } from '../store/damaged-log-error.js';
import type { ExpectedRevision } from '../store/expected-revision.js';
import { isDamage, isDiskFull } from '../store/sqlite-error.js';

/** The limit of one append in bytes, that of a server with default settings. */
export const MAX_APPEND_SIZE = 1024 * 1024;

/** Characters of one header value, which its encoding may make nine times as long. */
const MAX_HEADER = 1024;

const DISK_FULL = 'The disk of the event log is full. Nothing was written; try again when there is room.';

/** A call that ends with a gRPC status; `exception` and its fields are what the client maps to its own errors. */
export class ProtocolError extends Error implements StatusObject {
  override name = 'ProtocolError';
  readonly code: status;
  readonly details: string;
  readonly metadata = new Metadata();

  constructor(code: status, details: string, exception?: string, fields: Record<string, string> = {}) {
    super(details);
    this.code = code;
    this.details = shortened(details);
    if (exception !== undefined) this.metadata.set('exception', exception);
    for (const [key, value] of Object.entries(fields)) this.metadata.set(key, headerValue(value));
  }
}

export const badRequest = (details: string): ProtocolError =>
  new ProtocolError(status.INVALID_ARGUMENT, details);

export const maximumAppendSize = (): ProtocolError =>
  new ProtocolError(
    status.INVALID_ARGUMENT,
    `Maximum append size of ${MAX_APPEND_SIZE} bytes exceeded.`,
    'maximum-append-size-exceeded',
    { 'maximum-append-size': String(MAX_APPEND_SIZE) },
  );

export const streamDeleted = (stream: string): ProtocolError =>
  new ProtocolError(status.FAILED_PRECONDITION, `Event stream '${stream}' is deleted.`, 'stream-deleted', {
    'stream-name': stream,
  });

export const wrongExpectedVersion = (
  stream: string,
  expected: ExpectedRevision,
  current: number,
): ProtocolError =>
  new ProtocolError(
    status.FAILED_PRECONDITION,
    `Append failed due to WrongExpectedVersion. Stream: ${stream}, Expected version: ${expectedNumber(expected)}, Actual version: ${current}`,
    'wrong-expected-version',
    {
      'stream-name': stream,
      'expected-version': expectedNumber(expected),
      ...(current >= 0 && { 'actual-version': String(current) }),
    },
  );

/** The status a failed call ends with. */
export function toProtocolError(error: unknown): ProtocolError {
  if (error instanceof ProtocolError) return error;
  const message = error instanceof Error ? error.message : String(error);
  if (error instanceof StreamDeletedError) return streamDeleted(message);
  if (error instanceof StreamNotFoundError) {
    return new ProtocolError(
      status.NOT_FOUND,
      `Event stream '${message}' is not found.`,
      'stream-not-found',
      {
        'stream-name': message,
      },
    );
  }
  if (error instanceof DamagedLogError || isDamage(error))
    return new ProtocolError(status.DATA_LOSS, message);
  // The transaction was rolled back: nothing is written, and the same append may be sent again.
  if (isDiskFull(error)) return new ProtocolError(status.RESOURCE_EXHAUSTED, DISK_FULL);
  return new ProtocolError(status.UNKNOWN, message);
}

/** The server's numbers for the expected revisions that are not one. */
function expectedNumber(expected: ExpectedRevision): string {
  if (typeof expected === 'number') return String(expected);
  return { no_stream: '-1', any: '-2', stream_exists: '-4' }[expected];
}

/** Headers carry ASCII only; a stream name may hold more. */
function headerValue(value: string): string {
  return shortened(value).replace(/[^\x20-\x7e]/g, '?');
}

/** A client takes only so many bytes of headers; with more it would cut the whole connection. */
function shortened(text: string): string {
  return text.length > MAX_HEADER ? `${text.slice(0, MAX_HEADER - 3)}...` : text;
}
