import type { DataOf } from '../catalogue.js';

export type OutcomeData = DataOf<'OutcomeRecorded'>;
export type Correction = DataOf<'FactCorrected'>;

/** How far a claim has come: published by way of verified; what was returned can be verified later. */
export const reviewStates = ['recorded', 'returned', 'verified', 'published'] as const;

export interface Review {
  readonly state: (typeof reviewStates)[number];
  /** Why it was returned, while it is. */
  readonly reason: string | null;
}

export const unreviewed: Review = { state: 'recorded', reason: null };

/** A corrected note changes nothing that was reviewed. */
export const isReviewedAnew = (pointer: string): boolean => pointer !== '/note';

/** One claim of a series: what was recorded, and what the record says after its corrections. */
export interface Observation {
  readonly eventId: string;
  readonly recorded: OutcomeData;
  readonly current: OutcomeData;
  readonly corrections: readonly Correction[];
  readonly supersededBy: string | null;
  readonly review: Review;
}

/**
 * The claims of one series by the period they speak of now. Grouped, so that folding a long series copies the
 * claims of one period at each event and not all of them.
 */
export type Series = ReadonlyMap<string, readonly Observation[]>;

/**
 * What distinguishes observations of one series, whose stream fixes municipality, indicator and method: period,
 * value kind and dimensions, as text that is equal when they are.
 */
export function observationKey(data: Pick<OutcomeData, 'period' | 'valueKind' | 'dimensions'>): string {
  const dimensions = Object.entries(data.dimensions).sort(([a], [b]) => (a < b ? -1 : 1));
  return JSON.stringify([data.period, data.valueKind, dimensions]);
}

/** The claims that share a key, the superseded ones too. */
export const claimsOfKey = (series: Series, data: OutcomeData): readonly Observation[] =>
  (series.get(data.period) ?? []).filter((it) => observationKey(it.current) === observationKey(data));

export function findObservation(series: Series, eventId: string): Observation | undefined {
  for (const group of series.values()) {
    const found = group.find((observation) => observation.eventId === eventId);
    if (found) return found;
  }
  return undefined;
}

const without = (series: Series, gone: Observation): Map<string, readonly Observation[]> => {
  const next = new Map(series);
  const left = (series.get(gone.current.period) ?? []).filter((it) => it.eventId !== gone.eventId);
  if (left.length > 0) next.set(gone.current.period, left);
  else next.delete(gone.current.period);
  return next;
};

const replaced = (series: Series, old: Observation, observation: Observation): Series => {
  const next = without(series, old);
  const { period } = observation.current;
  return next.set(period, [...(next.get(period) ?? []), observation]);
};

/** Adds a claim and marks the one that it supersedes. */
export function withClaim(series: Series, eventId: string, data: OutcomeData): Series {
  const old = data.supersedes ? findObservation(series, data.supersedes) : undefined;
  const base = old ? replaced(series, old, { ...old, supersededBy: eventId }) : series;
  const claim = {
    eventId,
    recorded: data,
    current: data,
    corrections: [],
    supersededBy: null,
    review: unreviewed,
  };
  return new Map(base).set(data.period, [...(base.get(data.period) ?? []), claim]);
}

/** What a claim says once one of its fields is set to another text, or left out for null. */
export function corrected(data: OutcomeData, field: string, value: string | null): OutcomeData {
  const { [field]: _left, ...rest } = data as Record<string, unknown>;
  return (value === null ? rest : { ...rest, [field]: value }) as OutcomeData;
}

/** Notes how a claim was reviewed; a review of what is not in the series changes nothing. */
export function withReview(series: Series, eventId: string, review: Review): Series {
  const old = findObservation(series, eventId);
  if (!old) return series;
  const { period } = old.current;
  const group = (series.get(period) ?? []).map((it) => (it === old ? { ...it, review } : it));
  return new Map(series).set(period, group);
}

/** Applies a correction; one that names no claim of this series, or no field, changes nothing. */
export function withCorrection(series: Series, correction: Correction): Series {
  const old = findObservation(series, correction.eventId);
  const field = correction.pointer.slice(1);
  const { new: value } = correction;
  if (!old || !isCorrectable(field) || (value !== null && typeof value !== 'string')) return series;
  const current = corrected(old.current, field, value);
  const review = isReviewedAnew(correction.pointer) ? unreviewed : old.review;
  return replaced(series, old, { ...old, current, review, corrections: [...old.corrections, correction] });
}

/** The fields of a claim that can be corrected; anything else is another claim. */
export const correctableFields = [
  'value',
  'numerator',
  'denominator',
  'status',
  'period',
  'statement',
  'note',
] as const;
export type CorrectableField = (typeof correctableFields)[number];

export const isCorrectable = (field: string): field is CorrectableField =>
  (correctableFields as readonly string[]).includes(field);
