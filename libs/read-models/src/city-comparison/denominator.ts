import { areaBases, populationBases, type Normalisation } from '#registry';

/** What a figure may be divided by. */
export const quantities = ['population', 'households', 'area_km2'] as const;
export type Quantity = (typeof quantities)[number];

const quantityByKind = {
  per_capita: 'population',
  per_household: 'households',
  per_km2: 'area_km2',
} as const;

/** What an indicator is divided by; null when it is compared as it is. */
export const quantityOf = ({ kind }: Normalisation): Quantity | null =>
  kind === 'none' ? null : quantityByKind[kind];

/** One figure of a municipality to divide by. */
export interface Denominator {
  readonly year: number;
  readonly basis: string;
  /** Empty where the statistic has one issue. */
  readonly edition: string;
  /** Exact decimal. */
  readonly value: string;
}

/** A figure more than this many years from the period says too little about it to divide by. */
const REACH_YEARS = 3;

const order: readonly string[] = [...populationBases.slice(0, -1), ...areaBases];

/**
 * The figure nearest to a year; of two as near the later; of one year the one that comes first in the order of the
 * bases, and of one basis the last edition. Null when none is within reach.
 */
export function denominatorFor(year: number, known: readonly Denominator[]): Denominator | null {
  const distance = (it: Denominator) => Math.abs(it.year - year);
  const nearest = known.toSorted(
    (a, b) =>
      distance(a) - distance(b) ||
      b.year - a.year ||
      order.indexOf(a.basis) - order.indexOf(b.basis) ||
      (a.edition > b.edition ? -1 : 1),
  )[0];
  return nearest && distance(nearest) <= REACH_YEARS ? nearest : null;
}
