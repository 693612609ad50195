import type { handleUnaryCall } from '@grpc/grpc-js';
import type { DeleteRequest } from '../store/delete.js';
import type { EventStore } from '../store/event-store.js';
import type { WriteOutcome } from '../store/expected-revision.js';
import {
  type DeleteReq,
  type DeleteResp,
  streams,
  type TombstoneReq,
  type TombstoneResp,
} from './definitions.js';
import { badRequest, streamDeleted, toProtocolError, wrongExpectedVersion } from './errors.js';
import { expectedRevision } from './expected.js';
import { streamName } from './stream-name.js';

/** `Streams.Delete`: the soft delete. */
export function deleteHandler(store: EventStore): handleUnaryCall<DeleteReq, DeleteResp> {
  return (call, respond) => {
    written(call.request.getOptions(), (request) => store.softDelete(request)).then(
      (text) =>
        respond(null, new streams.DeleteResp().setPosition(at(new streams.DeleteResp.Position(), text))),
      (error: unknown) => respond(toProtocolError(error)),
    );
  };
}

/** `Streams.Tombstone`: the delete that is final. */
export function tombstoneHandler(store: EventStore): handleUnaryCall<TombstoneReq, TombstoneResp> {
  return (call, respond) => {
    written(call.request.getOptions(), (request) => store.tombstone(request)).then(
      (text) =>
        respond(
          null,
          new streams.TombstoneResp().setPosition(at(new streams.TombstoneResp.Position(), text)),
        ),
      (error: unknown) => respond(toProtocolError(error)),
    );
  };
}

interface Position<Self> {
  setCommitPosition(value: string): Self;
  setPreparePosition(value: string): unknown;
}

function at<P extends Position<P>>(position: P, text: string): P {
  position.setPreparePosition(text);
  return position.setCommitPosition(text);
}

/** Decodes the request, has it written and returns its position; a refusal is thrown. */
async function written(
  options: DeleteReq.Options | TombstoneReq.Options | undefined,
  write: (request: DeleteRequest) => Promise<WriteOutcome>,
): Promise<string> {
  if (!options) throw badRequest('Required field Options not set.');
  const exact = options.hasRevision() ? options.getRevision() : undefined;
  const stream = streamName(options.getStreamIdentifier());
  const expected = expectedRevision(options, exact);
  const outcome = await write({ stream, expected });
  if (outcome.kind === 'success') return String(outcome.position);
  if (outcome.kind === 'wrong-expected-version')
    throw wrongExpectedVersion(stream, expected, outcome.current);
  throw streamDeleted(stream);
}
