import type { EventType, RegistryEvent } from '../catalogue.js';
import type { PreciseDate } from '../vocabulary/calendar.js';

/** What cannot be known before it happens; a plan, an appointment or a regulation can be written of before it holds. */
const happenings: ReadonlySet<EventType> = new Set<EventType>([
  'VisitHeld',
  'VisitAttested',
  'HostConfirmed',
  'TopicStudied',
  'StatementRecorded',
  'TrialStarted',
  'TrialEvaluated',
  'AdoptionImplemented',
]);

/** Whether nothing can tell of a fact before it happens. */
export const isHappening = (type: EventType): boolean => happenings.has(type);

/**
 * The first day on which a fact was true, as far as it says so: what it says itself goes before its envelope. Null where
 * nobody knows it.
 */
export function happenedOn(event: RegistryEvent, { date }: PreciseDate): string | null {
  switch (event.type) {
    case 'VisitHeld':
    case 'VisitAttested':
    case 'TrialStarted':
      return event.data.from;
    case 'HostConfirmed':
      return event.data.date;
    default:
      return date;
  }
}
