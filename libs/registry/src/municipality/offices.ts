import type { DataOf } from '../catalogue.js';
import { sameFacts } from '../same-facts.js';
import type { PreciseDate } from '../vocabulary/calendar.js';
import { spanOf } from '../vocabulary/days.js';
import * as refusal from './office.refusals.js';

/** One person in one office in one capacity; without `until` as long as the office was not left. */
export type Term = DataOf<'OfficeHeld'>;

const OPEN = '9999-12-31';
const latestStart = ({ from }: Term) => spanOf(from)?.last ?? '9998-12-31';
const earliestEnd = ({ until }: Term) => (until ? (spanOf(until)?.first ?? '0000-01-01') : OPEN);

/** True only where no reading of the dates lets one term end before the other begins. */
const surelyOverlap = (a: Term, b: Term): boolean =>
  latestStart(a) < earliestEnd(b) && latestStart(b) < earliestEnd(a);

/** A definitive official and a penjabat hold the office; plt and plh act in it, beside its holder if there is one. */
const actsOnly = ({ capacity }: Pick<Term, 'capacity'>) => capacity === 'plt' || capacity === 'plh';

const sameOffice = (a: Pick<Term, 'office' | 'name' | 'capacity'>) => (b: Term) =>
  a.office === b.office && a.name === b.name && a.capacity === b.capacity;

function refuseReversed(from: PreciseDate, until: PreciseDate, pointer: string): void {
  const [start, end] = [spanOf(from), spanOf(until)];
  if (start && end && end.last < start.first) throw refusal.leftBeforeTaking(pointer, until, from);
}

export function hold(data: Term, terms: readonly Term[]) {
  const recorded = terms.find((term) => sameOffice(data)(term) && sameFacts(term.from, data.from));
  if (recorded) {
    if (data.until === undefined || sameFacts(data.until, recorded.until)) return [];
    throw refusal.endRecordedOtherwise(data.until);
  }
  if (data.until) refuseReversed(data.from, data.until, '/until');
  const other = terms.find(
    (term) => term.office === data.office && actsOnly(term) === actsOnly(data) && surelyOverlap(term, data),
  );
  if (other) throw refusal.officeOccupied(data.office, other.name);
  return [{ type: 'OfficeHeld', data } as const];
}

export function leave(data: DataOf<'OfficeLeft'>, terms: readonly Term[]) {
  const own = terms.filter(sameOffice(data));
  if (own.some(({ until }) => sameFacts(until, data.on))) return [];
  const open = own.findLast(({ until }) => !until);
  const left = own.findLast(({ until }) => until);
  if (!open && left?.until) throw refusal.alreadyLeft(data.on, left.until);
  if (!open) throw refusal.notInOffice(data.name, data.office);
  refuseReversed(open.from, data.on, '/on');
  return [{ type: 'OfficeLeft', data } as const];
}

/** Where the term stands that a departure ends; -1 when none is known. */
export const openTermIndex = (terms: readonly Term[], data: DataOf<'OfficeLeft'>): number =>
  terms.findLastIndex((term) => sameOffice(data)(term) && !term.until);

/** The terms after an office was left; where its beginning was never recorded, that is unknown. */
export function withDeparture(terms: readonly Term[], data: DataOf<'OfficeLeft'>): readonly Term[] {
  const index = openTermIndex(terms, data);
  if (index >= 0) return terms.with(index, { ...(terms[index] as Term), until: data.on });
  const { office, name, capacity, on } = data;
  return [...terms, { office, name, capacity, from: { date: null, precision: 'unknown' }, until: on }];
}
