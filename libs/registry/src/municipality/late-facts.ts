import type { EventsOf } from '../catalogue.js';
import { spanOf } from '../vocabulary/days.js';
import { hadEndedBy } from './existence.js';
import type { municipalityEvents } from './municipality.events.js';
import { ended } from './municipality.refusals.js';
import type { Succession } from './succession.js';

type MunicipalityEvent = EventsOf<keyof typeof municipalityEvents>;

/** Refuses what is told of a municipality after its end; what was before it may be recorded late. */
export function refuseAfterEnd(
  { continuedAs, endedOn }: Succession,
  events: readonly MunicipalityEvent[],
): void {
  if (continuedAs.length === 0) return;
  const isAfter = (day: string | undefined) => hadEndedBy(endedOn, day);
  const lastDay = endedOn ? spanOf(endedOn)?.last : undefined;
  // Whoever held an office when it ended left it on that day.
  const isLeftAfter = (day: string | undefined) => isAfter(day) && (lastDay === undefined || day !== lastDay);
  const isLate = (event: MunicipalityEvent): boolean => {
    switch (event.type) {
      case 'PopulationRecorded':
      case 'HouseholdsRecorded':
      case 'AreaRecorded':
        return !isAfter(`${event.data.year}-01-01`);
      case 'OfficeHeld': {
        const { from, until } = event.data;
        return !isAfter(spanOf(from)?.first) && !(until && isLeftAfter(spanOf(until)?.first));
      }
      case 'OfficeLeft':
        return !isLeftAfter(spanOf(event.data.on)?.first);
      default:
        return false;
    }
  };
  if (!events.every(isLate)) throw ended(continuedAs);
}
