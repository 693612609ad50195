import type { DataOf } from '../catalogue.js';
import type { visitSides } from './visit.events.js';

export type VisitSide = (typeof visitSides)[number];

/** What one side says of a visit. A confirmation in the older form knows one day and may not know how many came. */
export interface Attestation {
  readonly from: string;
  readonly to: string;
  readonly place: string;
  readonly people: number | null;
  /** `confirmed`: the older, weaker form, replaced as soon as the host attests. */
  readonly form: 'attested' | 'confirmed';
}

/** What a side holds to be right of a visit. */
export type VisitClaim = Pick<DataOf<'VisitReconciled'>, 'from' | 'to' | 'place' | 'people'>;

/** What both sides said of a visit and agreed on: as much as a state and a row of a read model both have. */
export interface SidesOfVisit {
  readonly attestations: { readonly guest: Attestation | null; readonly host: Attestation | null };
  /** Those that stand open: what both agreed on closes the ones before it. */
  readonly disputes: readonly DataOf<'VisitDisputed'>[];
  /** The latest of each side; gone when both agreed. */
  readonly proposals: { readonly guest: VisitClaim | null; readonly host: VisitClaim | null };
  readonly reconciled: VisitClaim | null;
}

export const mismatchFields = ['dates', 'place', 'people'] as const;
export type MismatchField = (typeof mismatchFields)[number];

/** Capitals and blanks make no other place. */
export const sameWords = (a: string, b: string): boolean => {
  const plain = (words: string) => words.normalize('NFC').trim().replaceAll(/\s+/g, ' ').toLowerCase();
  return plain(a) === plain(b);
};

/** True when two claims say the same, however the place is written. */
export const sameClaim = (a: VisitClaim, b: VisitClaim): boolean =>
  a.from === b.from && a.to === b.to && a.people === b.people && sameWords(a.place, b.place);

/** A confirmation names one day: it agrees with every span that has this day in it. */
function sameDays(guest: Attestation, host: Attestation): boolean {
  if (host.form === 'confirmed') return guest.from <= host.from && host.to <= guest.to;
  return guest.from === host.from && guest.to === host.to;
}

/** Where the two sides differ: a work item, never an error. Empty while one of them is silent. */
export function mismatchesOf({ attestations }: Pick<SidesOfVisit, 'attestations'>): MismatchField[] {
  const { guest, host } = attestations;
  if (!guest || !host) return [];
  const differs: Record<MismatchField, boolean> = {
    dates: !sameDays(guest, host),
    place: !sameWords(guest.place, host.place),
    people: guest.people !== null && host.people !== null && guest.people !== host.people,
  };
  return mismatchFields.filter((field) => differs[field]);
}

export const reconciliationStatuses = [
  'unattested',
  'guest_only',
  'host_only',
  'agreed',
  'mismatch',
  'disputed',
  'reconciled',
] as const;
export type ReconciliationStatus = (typeof reconciliationStatuses)[number];

/** How far both sides are. A dispute stands before all else; what both agreed on settles every difference before it. */
export function reconciliationStatus(sides: SidesOfVisit): ReconciliationStatus {
  const { guest, host } = sides.attestations;
  if (sides.disputes.length > 0) return 'disputed';
  if (sides.reconciled) return 'reconciled';
  if (guest && host) return mismatchesOf(sides).length > 0 ? 'mismatch' : 'agreed';
  if (guest) return 'guest_only';
  return host ? 'host_only' : 'unattested';
}

/** The sides after one of them attested: this replaces a confirmation in the older form. */
export const attestedBy = <Sides extends Pick<SidesOfVisit, 'attestations'>>(
  sides: Sides,
  { side, from, to, place, people }: DataOf<'VisitAttested'>,
): Sides => ({
  ...sides,
  attestations: { ...sides.attestations, [side]: { from, to, place, people, form: 'attested' } },
});

/** The sides after the host confirmed in the older form: it never takes the place of an attestation. */
export const confirmedByHost = <Sides extends Pick<SidesOfVisit, 'attestations'>>(
  sides: Sides,
  { date, place, people }: DataOf<'HostConfirmed'>,
): Sides => {
  if (sides.attestations.host?.form === 'attested') return sides;
  const host: Attestation = { from: date, to: date, place, people: people ?? null, form: 'confirmed' };
  return { ...sides, attestations: { ...sides.attestations, host } };
};
