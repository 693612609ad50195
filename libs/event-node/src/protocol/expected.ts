import type { ExpectedRevision } from '../store/expected-revision.js';
import { END_OF_STREAM } from '../store/recorded-event.js';
import { badRequest } from './errors.js';

/** The part that all requests with an expected revision have; the exact one has two names. */
interface ExpectationOptions {
  hasAny(): boolean;
  hasNoStream(): boolean;
  hasStreamExists(): boolean;
}

/** Decodes the expected revision; `exact` is the number as text, where the request gives one. */
export function expectedRevision(options: ExpectationOptions, exact: string | undefined): ExpectedRevision {
  if (exact !== undefined) return revisionNumber(exact);
  if (options.hasAny()) return 'any';
  if (options.hasNoStream()) return 'no_stream';
  if (options.hasStreamExists()) return 'stream_exists';
  throw badRequest('Required field ExpectedStreamRevision not set.');
}

/** A revision or position of the protocol (unsigned, 64 bits) as a safe integer; what is larger is the end. */
export function revisionNumber(text: string): number {
  const value = BigInt(text);
  return value > BigInt(END_OF_STREAM) ? END_OF_STREAM : Number(value);
}
