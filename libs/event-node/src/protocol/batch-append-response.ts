import { status as grpcStatus } from '@grpc/grpc-js';
import type { ExpectedRevision, WriteOutcome } from '../store/expected-revision.js';
import { Any, type BatchAppendResp, shared, status, type Status, streams, type UUID } from './definitions.js';
import { googleEmpty } from './empties.js';
import { MAX_APPEND_SIZE, type ProtocolError, toProtocolError } from './errors.js';
import { streamIdentifier } from './stream-name.js';

/** The in-band answer to one append of a batch stream. */
export function encodeOutcome(
  correlation: UUID | undefined,
  stream: string,
  expected: ExpectedRevision,
  outcome: WriteOutcome,
): BatchAppendResp {
  const response = answerTo(correlation, stream);
  switch (outcome.kind) {
    case 'success':
      return response.setSuccess(encodeSuccess(outcome));
    case 'wrong-expected-version':
      return response.setError(wrongExpectedVersion(expected, outcome.current));
    case 'stream-deleted':
      return response.setError(
        failure(
          grpcStatus.FAILED_PRECONDITION,
          `Event stream '${stream}' is deleted.`,
          'event_store.client.StreamDeleted',
          new shared.StreamDeleted().setStreamIdentifier(streamIdentifier(stream)),
        ),
      );
    case 'timeout':
      return response.setError(
        failure(grpcStatus.DEADLINE_EXCEEDED, 'Timeout', 'event_store.client.Timeout', new shared.Timeout()),
      );
  }
}

/** The in-band answer to an append that could not be decoded or written; the batch stream goes on. */
export function encodeRefusal(
  correlation: UUID | undefined,
  stream: string,
  cause: unknown,
): BatchAppendResp {
  const error = toProtocolError(cause);
  return answerTo(correlation, stream).setError(failure(error.code, error.details, ...detailsOf(error)));
}

function detailsOf({ code, details, metadata }: ProtocolError): [string, { serializeBinary(): Uint8Array }] {
  if (metadata.get('exception')[0] === 'maximum-append-size-exceeded') {
    const limit = new shared.MaximumAppendSizeExceeded().setMaxappendsize(MAX_APPEND_SIZE);
    return ['event_store.client.MaximumAppendSizeExceeded', limit];
  }
  if (code === grpcStatus.INVALID_ARGUMENT)
    return ['event_store.client.BadRequest', new shared.BadRequest().setMessage(details)];
  // The protocol has no details for it. With a type that it does not know the client shows the text.
  if (code === grpcStatus.RESOURCE_EXHAUSTED) return ['google.protobuf.Empty', googleEmpty];
  return ['event_store.client.Unknown', new shared.Unknown()];
}

function answerTo(correlation: UUID | undefined, stream: string): BatchAppendResp {
  return new streams.BatchAppendResp()
    .setCorrelationId(correlation)
    .setStreamIdentifier(streamIdentifier(stream));
}

function encodeSuccess({ revision, position }: WriteOutcome & { kind: 'success' }): BatchAppendResp.Success {
  const success = new streams.BatchAppendResp.Success();
  if (revision < 0) success.setNoStream(googleEmpty);
  else success.setCurrentRevision(String(revision));
  if (position === undefined) return success.setNoPosition(googleEmpty);
  const text = String(position);
  return success.setPosition(new shared.AllStreamPosition().setCommitPosition(text).setPreparePosition(text));
}

function wrongExpectedVersion(expected: ExpectedRevision, current: number): Status {
  const details = new shared.WrongExpectedVersion();
  if (current < 0) details.setCurrentNoStream(googleEmpty);
  else details.setCurrentStreamRevision(String(current));
  if (expected === 'any') details.setExpectedAny(googleEmpty);
  else if (expected === 'no_stream') details.setExpectedNoStream(googleEmpty);
  else if (expected === 'stream_exists') details.setExpectedStreamExists(googleEmpty);
  else details.setExpectedStreamPosition(String(expected));
  return failure(
    grpcStatus.FAILED_PRECONDITION,
    'WrongExpectedVersion',
    'event_store.client.WrongExpectedVersion',
    details,
  );
}

/** The client reads the kind of an error from the type of its details and crashes where they are missing. */
function failure(
  code: number,
  text: string,
  type: string,
  details: { serializeBinary(): Uint8Array },
): Status {
  const any = new Any();
  any.pack(details.serializeBinary(), type);
  return new status.Status().setCode(code).setMessage(text).setDetails(any);
}
