import type { handleClientStreamingCall, sendUnaryData } from '@grpc/grpc-js';
import type { EventStore } from '../store/event-store.js';
import type { ExpectedRevision, WriteOutcome } from '../store/expected-revision.js';
import { type AppendReq, type AppendResp, streams } from './definitions.js';
import { empty } from './empties.js';
import { badRequest, streamDeleted, toProtocolError } from './errors.js';
import { expectedRevision } from './expected.js';
import { ProposedEvents } from './proposed-events.js';
import { streamName } from './stream-name.js';

interface Target {
  stream: string;
  expected: ExpectedRevision;
}

/** `Streams.Append`: one append per call, options first, then one message per event. */
export function appendHandler(store: EventStore): handleClientStreamingCall<AppendReq, AppendResp> {
  return (call, respond: sendUnaryData<AppendResp>) => {
    const proposed = new ProposedEvents();
    let target: Target | undefined;
    let refused: unknown;
    call.on('data', (request: AppendReq) => {
      try {
        const options = request.getOptions();
        if (options) target = decodeTarget(options);
        const message = request.getProposedMessage();
        if (message && !refused) proposed.add(message);
      } catch (error) {
        refused ??= error;
      }
    });
    const answer = (): void => {
      // Half an append is none. One whose time is up was cut off too, by the server itself.
      if (call.cancelled || Date.now() >= Number(call.getDeadline())) return;
      finish(store, target, proposed, refused).then(
        (response) => respond(null, response),
        (error: unknown) => respond(toProtocolError(error)),
      );
    };
    // A call that is reset seems to end as if it were whole, and is known to be cancelled only a turn later.
    call.on('end', () => setImmediate(answer));
  };
}

async function finish(
  store: EventStore,
  target: Target | undefined,
  proposed: ProposedEvents,
  refused: unknown,
): Promise<AppendResp> {
  if (refused) throw refused;
  if (!target) throw badRequest('Required field Options not set.');
  return encode(target, await store.append({ ...target, events: proposed.events }));
}

function decodeTarget(options: AppendReq.Options): Target {
  const exact = options.hasRevision() ? options.getRevision() : undefined;
  return {
    stream: streamName(options.getStreamIdentifier()),
    expected: expectedRevision(options, exact),
  };
}

function encode({ stream, expected }: Target, outcome: WriteOutcome): AppendResp {
  const response = new streams.AppendResp();
  if (outcome.kind === 'success') return response.setSuccess(encodeSuccess(outcome));
  if (outcome.kind !== 'wrong-expected-version') throw streamDeleted(stream);
  const wrong = new streams.AppendResp.WrongExpectedVersion();
  if (outcome.current < 0) wrong.setCurrentNoStream(empty);
  else wrong.setCurrentRevision(String(outcome.current));
  if (expected === 'any') wrong.setExpectedAny(empty);
  else if (expected === 'no_stream') wrong.setExpectedNoStream(empty);
  else if (expected === 'stream_exists') wrong.setExpectedStreamExists(empty);
  else wrong.setExpectedRevision(String(expected));
  return response.setWrongExpectedVersion(wrong);
}

function encodeSuccess({ revision, position }: WriteOutcome & { kind: 'success' }): AppendResp.Success {
  const success = new streams.AppendResp.Success();
  if (revision < 0) success.setNoStream(empty);
  else success.setCurrentRevision(String(revision));
  if (position === undefined) return success.setNoPosition(empty);
  const text = String(position);
  return success.setPosition(
    new streams.AppendResp.Position().setCommitPosition(text).setPreparePosition(text),
  );
}
