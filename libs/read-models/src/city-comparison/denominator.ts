import { latestFirst, type FigureKey, type Normalisation } from '#registry';

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

/** One figure of a municipality to divide by; exact decimal. */
export interface Denominator extends FigureKey {
  readonly value: string;
}

/** A figure more than this many years from the period says too little about it to divide by. */
const REACH_YEARS = 3;

/**
 * The figure nearest to a year; of two as near the later, of one year the better counted. Null when none is within reach.
 */
export function denominatorFor(year: number, known: readonly Denominator[]): Denominator | null {
  const distance = (it: Denominator) => Math.abs(it.year - year);
  const nearest = known.toSorted((a, b) => distance(a) - distance(b) || latestFirst(a, b))[0];
  return nearest && distance(nearest) <= REACH_YEARS ? nearest : null;
}
