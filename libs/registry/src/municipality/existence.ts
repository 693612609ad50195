import type { PreciseDate } from '../vocabulary/calendar.js';
import { spanOf } from '../vocabulary/days.js';
import { refusing, type DomainError } from '../domain-error.js';

/** A municipality that was split up, merged or moved under another code. */
export interface EndedMunicipality {
  readonly code: string;
  /** Null when nobody knows since when. */
  readonly endedOn: PreciseDate | null;
  /** The codes under which it goes on. */
  readonly continuedAs: readonly string[];
}

/** What is looked up of the municipalities that a fact concerns: those that had ended by the day it is true from. */
export interface KnownOfEnded {
  readonly ended?: readonly EndedMunicipality[];
}

/** The days by which it had ended at the latest; null when nobody knows. */
const lastDayOf = (endedOn: PreciseDate | null): string | null => (endedOn && spanOf(endedOn)?.last) ?? null;

/**
 * Whether on a day, the first one that a date may mean, a municipality surely had ended. Of one whose end has no day
 * nothing can be told that was before it.
 */
export function hadEndedBy(endedOn: PreciseDate | null, day: string | undefined): boolean {
  const last = lastDayOf(endedOn);
  return last === null || (day !== undefined && day >= last);
}

const said = ({ date, precision, textInSource }: PreciseDate): string =>
  textInSource ?? date?.slice(0, { day: 10, month: 7, year: 4, unknown: 0 }[precision]) ?? '';

/** Refuses a fact of a time when a municipality was none any more, and names what it goes on as. */
export function refuseEndedMunicipality(
  aggregate: 'program' | 'visit' | 'adoption' | 'outcome',
  { ended = [] }: KnownOfEnded,
  places: readonly (readonly [pointer: string, code: string])[],
): void {
  for (const [pointer, code] of places) {
    const found = ended.find((it) => it.code === code);
    if (found) throw municipalityEnded(aggregate, pointer, found);
  }
}

function municipalityEnded(
  aggregate: string,
  pointer: string,
  { code, endedOn, continuedAs }: EndedMunicipality,
): DomainError {
  const successors = continuedAs.join(', ');
  const since = endedOn?.date ? said(endedOn) : null;
  return refusing(aggregate)(
    'conflict',
    'municipality_ended',
    pointer,
    code,
    {
      en: `${code} ended${since ? ` on ${since}` : ''}; it goes on as ${successors}`,
      id: `${code} sudah berakhir${since ? ` pada ${since}` : ''}; kelanjutannya ${successors}`,
    },
    continuedAs,
  );
}
