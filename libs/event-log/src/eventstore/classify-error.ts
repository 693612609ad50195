import { ErrorType, isCommandError } from '@eventstore/db-client';

/**
 * What an error of the client says about the call:
 * - `wrong_revision`: the stream is elsewhere;
 * - `no_stream`: there is nothing to read;
 * - `permanent`: refused, and it will be refused again;
 * - `later`: not done; the server is busy, its disk is full, or another one leads and the client is about to go
 *   there by itself. The connection is good, and a new one would only lose the leader's address;
 * - `not_sent`: not done; it never left this process, because there was no connection;
 * - `unknown`: it may have been done or not, and the connection is suspect. Whatever is not known for certain to
 *   be one of the others is this.
 */
export type ErrorClass =
  | { readonly kind: 'wrong_revision'; readonly actual: bigint | null }
  | { readonly kind: 'no_stream' }
  | {
      readonly kind: 'permanent';
      readonly reason: 'access_denied' | 'stream_deleted' | 'too_large' | 'invalid';
    }
  | { readonly kind: 'later' }
  | { readonly kind: 'not_sent' }
  | { readonly kind: 'unknown' };

/** How grpc-js and the client's discovery say that a call did not begin. */
const notBegun = /No connection established|Channel closed before call started|^Failed to discover after/;

const INVALID_ARGUMENT = 3;
const PERMISSION_DENIED = 7;
const RESOURCE_EXHAUSTED = 8;

export function classifyError(error: unknown): ErrorClass {
  if (!(error instanceof Error)) return { kind: 'unknown' };
  if (notBegun.test(error.message)) return { kind: 'not_sent' };
  if (!isCommandError(error)) return { kind: 'unknown' };
  switch (error.type) {
    case ErrorType.WRONG_EXPECTED_VERSION:
      return {
        kind: 'wrong_revision',
        actual: typeof error.actualVersion === 'bigint' ? error.actualVersion : null,
      };
    case ErrorType.STREAM_NOT_FOUND:
    case ErrorType.NO_STREAM:
      return { kind: 'no_stream' };
    case ErrorType.NOT_LEADER:
      return { kind: 'later' };
    case ErrorType.ACCESS_DENIED:
      return { kind: 'permanent', reason: 'access_denied' };
    case ErrorType.STREAM_DELETED:
      return { kind: 'permanent', reason: 'stream_deleted' };
    case ErrorType.MAXIMUM_APPEND_SIZE_EXCEEDED:
      return { kind: 'permanent', reason: 'too_large' };
    case ErrorType.INVALID_ARGUMENT:
    case ErrorType.MISSING_REQUIRED_METADATA_PROPERTY:
      return { kind: 'permanent', reason: 'invalid' };
  }
  if (Number(error.code) === INVALID_ARGUMENT) return { kind: 'permanent', reason: 'invalid' };
  if (Number(error.code) === PERMISSION_DENIED) return { kind: 'permanent', reason: 'access_denied' };
  // EventStoreDB has no code of its own for this: it comes as an unknown error with a text.
  if (/server is (too busy|busy|not ready)/i.test(error.message)) return { kind: 'later' };
  // The embedded node's own; an exhausted limit of another kind leaves the outcome open.
  if (Number(error.code) === RESOURCE_EXHAUSTED && error.message.includes('Nothing was written'))
    return { kind: 'later' };
  return { kind: 'unknown' };
}
