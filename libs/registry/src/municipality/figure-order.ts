import { areaBases, populationBases } from './municipality.events.js';

/** What tells two figures of a municipality apart that speak of the same: its population, its households, its area. */
export interface FigureKey {
  readonly year: number;
  readonly basis: string;
  /** Empty where the statistic has one issue. */
  readonly edition: string;
}

// The two lists share only what was left unsaid, which comes last.
const bases: readonly string[] = [...populationBases.slice(0, -1), ...areaBases];

/** Orders figures of one year: as their ways of counting are ordered, of one way the last edition first. */
export const betterCounted = (a: FigureKey, b: FigureKey): number =>
  bases.indexOf(a.basis) - bases.indexOf(b.basis) ||
  (a.edition === b.edition ? 0 : a.edition > b.edition ? -1 : 1);

/** Orders figures: the latest year first, of one year the better counted. */
export const latestFirst = (a: FigureKey, b: FigureKey): number => b.year - a.year || betterCounted(a, b);
