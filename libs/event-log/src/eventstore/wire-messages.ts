import type { AllStreamResolvedEvent } from '@eventstore/db-client';
import type streamsPb from '@eventstore/db-client/generated/streams_pb.js';
import type { Position, SubscriptionItem } from '../port.js';
import { toLogEvent } from './to-log-event.js';
import type { Source } from './what-is-there.js';

type Message = streamsPb.ReadResp;
type Next = (error: Error | null, item?: unknown) => void;

/** What the client's streams keep to themselves: the step that turns a message of the wire into what is read. */
interface Inside {
  _transform(message: Message, encoding: string, next: Next): void;
  convertGrpcEvent(event: unknown): AllStreamResolvedEvent;
}

/**
 * Makes a subscription yield our items, events, checkpoints and `reached_head`, each in its place. The client's own
 * step is asynchronous: a message it cannot read is a rejection that nobody handles, a checkpoint's listener that
 * rejects stalls the stream for ever, and each event pays for a promise.
 */
export function yieldItems(subscription: Source): Source {
  const inside = subscription as unknown as Inside;
  inside._transform = (message, _encoding, next) => {
    try {
      next(null, toItem(message, inside));
    } catch (error) {
      next(asError(error));
    }
  };
  return subscription;
}

function toItem(message: Message, { convertGrpcEvent }: Inside): SubscriptionItem | undefined {
  if (message.hasEvent()) {
    const { event: recorded } = convertGrpcEvent(message.getEvent());
    if (!recorded) return undefined;
    const event = toLogEvent(recorded);
    // The log's own events, such as the end of a deleted stream, can lie in a stream of ours.
    return event.type.startsWith('$') ? passedBy(event.position) : { kind: 'event', event };
  }
  const checkpoint = message.getCheckpoint();
  if (checkpoint) return passedBy(BigInt(checkpoint.getCommitPosition()));
  return message.hasCaughtUp() ? { kind: 'reached_head' } : undefined;
}

/** There is nothing of interest up to this position. */
export const passedBy = (position: Position): SubscriptionItem => ({ kind: 'checkpoint', position });

/** The client throws strings too. */
const asError = (thrown: unknown) => (thrown instanceof Error ? thrown : new Error(String(thrown)));
