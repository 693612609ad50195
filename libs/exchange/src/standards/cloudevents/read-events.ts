import { followLog, type EventLog, type LogEvent, type StreamName } from '#event-log';
import { streamCategories, type EventType, type StreamCategory } from '#registry';
import { thingOf, type FactCodec } from '../recorded-fact.js';
import { cloudEventOf, type CloudEvent } from './cloud-event.js';

/** Which events are wanted; what is left out is not asked for. */
export interface EventFilter {
  readonly category?: StreamCategory | undefined;
  readonly type?: EventType | undefined;
  /** Name of a stream. */
  readonly subject?: string | undefined;
}

interface Asked extends EventFilter {
  /** Position of the last event that the reader has; null for none. */
  readonly after: bigint | null;
}

/** The events of a chunk, and the position up to which nothing of interest is left out. */
export interface PlacedCloudEvent {
  readonly events: readonly CloudEvent[];
  readonly reached: bigint;
}

const categoriesOf = ({ category, subject }: EventFilter): readonly StreamCategory[] => {
  if (category) return [category];
  return subject ? [thingOf(subject).category] : streamCategories;
};

const fits = ({ category, type, subject }: EventFilter, event: LogEvent): boolean =>
  (!category || thingOf(event.stream).category === category) &&
  (!type || event.type === type) &&
  (!subject || event.stream === subject);

/** Whether an event lies at this position. Throws `LogUnavailable`. */
export async function isPositionOfEvent(log: EventLog, position: bigint): Promise<boolean> {
  for await (const event of log.readAll({ from: position, maxCount: 1 })) return event.position === position;
  return false;
}

/**
 * The events after a position up to what the log held when it was asked, one by one as they are taken. Throws
 * `LogUnavailable`, and `UndecodableEvent` for what this release cannot read.
 */
export async function* eventsAfter(
  log: EventLog,
  codec: FactCodec,
  asked: Asked & { readonly limit?: number | undefined },
): AsyncGenerator<CloudEvent, void, undefined> {
  const head = await log.head();
  if (head === null) return;
  const { after, subject } = asked;
  const recorded = subject
    ? log.readStream(subject as StreamName)
    : log.readAll({ categories: categoriesOf(asked), ...(after !== null && { from: after }) });
  let left = asked.limit ?? Infinity;
  for await (const event of recorded) {
    // What is recorded meanwhile belongs to the next question: a busy registry would never end this one.
    if (event.position > head) return;
    if ((after !== null && event.position <= after) || !fits(asked, event)) continue;
    yield cloudEventOf(codec.decode(event));
    if (--left <= 0) return;
  }
}

/**
 * The events after a position and then those that are recorded, until the signal aborts. A chunk may be empty: then it
 * only says how far the log was looked through.
 */
export async function* followEvents(
  log: EventLog,
  codec: FactCodec,
  { signal, after, ...filter }: Asked & { readonly signal: AbortSignal },
): AsyncGenerator<PlacedCloudEvent, void, undefined> {
  const items = followLog(log, { after, categories: categoriesOf(filter), signal });
  for await (const chunk of items.chunks()) {
    const recorded = chunk.flatMap((item) => (item.kind === 'event' ? [item.event] : []));
    const reached = recorded.at(-1)?.position;
    if (reached === undefined) continue;
    const wanted = recorded.filter((event) => fits(filter, event));
    yield { events: wanted.map((event) => cloudEventOf(codec.decode(event))), reached };
  }
}
