import type { LogEvent } from '#event-log';
import type { Acknowledged } from '../ledger/ledger.js';
import { brokenBy, type Broken } from './broken.js';

export const ACKNOWLEDGED_ONCE = 'every acknowledged command has its events in the log, exactly once';
export const NOTHING_UNASKED = 'no event is in the log that no command asked for';
export const AS_ANSWERED = 'events lie at the revision and position that were answered';
export const NO_GAP = 'the revisions of every stream begin at 0 and have no gap';
export const POSITIONS_INCREASE = 'positions increase strictly';

/**
 * What holds of the log itself, read from it directly, whatever happened to the processes around it.
 * @param due what must be there
 * @param asked what may be there, where the log is an older one than the ledger
 */
export const brokenInLog = (
  events: readonly LogEvent[],
  due: readonly Acknowledged[],
  asked: readonly Acknowledged[] = due,
): Broken[] => [
  ...brokenBy(ACKNOWLEDGED_ONCE, notThereOnce(events, due)),
  ...brokenBy(NOTHING_UNASKED, unasked(events, asked)),
  ...brokenBy(AS_ANSWERED, elsewhere(events, asked)),
  ...brokenBy(NO_GAP, gaps(events)),
  ...brokenBy(POSITIONS_INCREASE, stepsBack(events)),
];

function notThereOnce(events: readonly LogEvent[], acknowledged: readonly Acknowledged[]): string[] {
  const times = Map.groupBy(events, ({ id }) => id);
  return acknowledged.flatMap(({ id, eventIds }) => {
    const wrong = eventIds.filter((eventId) => times.get(eventId)?.length !== 1);
    return wrong.map((eventId) => `${eventId} of ${id} is there ${times.get(eventId)?.length ?? 0} times`);
  });
}

function unasked(events: readonly LogEvent[], acknowledged: readonly Acknowledged[]): string[] {
  const asked = new Set(acknowledged.flatMap(({ eventIds }) => eventIds));
  return events.flatMap(({ id, stream, revision }) =>
    asked.has(id) ? [] : [`${id}, ${stream}@${revision}`],
  );
}

function elsewhere(events: readonly LogEvent[], acknowledged: readonly Acknowledged[]): string[] {
  const byId = new Map(events.map((event) => [event.id, event]));
  return acknowledged.flatMap(({ eventIds, revision, position }) => {
    const last = byId.get(eventIds.at(-1) ?? '');
    if (!last || (String(last.revision) === revision && String(last.position) === position)) return [];
    return [`${last.id} is at ${last.revision}, ${last.position}; answered were ${revision}, ${position}`];
  });
}

function gaps(events: readonly LogEvent[]): string[] {
  const next = new Map<string, bigint>();
  return events.flatMap(({ stream, revision }) => {
    const expected = next.get(stream) ?? 0n;
    next.set(stream, revision + 1n);
    return revision === expected ? [] : [`${stream} goes on with ${revision} where ${expected} was due`];
  });
}

function stepsBack(events: readonly LogEvent[]): string[] {
  return events.flatMap(({ position }, index) => {
    const before = events[index - 1]?.position ?? -1n;
    return position > before ? [] : [`${position} comes after ${before}`];
  });
}
