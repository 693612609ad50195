import type { DataOf } from '../catalogue.js';
import * as refusal from './denominator.refusals.js';

/** What a municipality is divided by: each figure by year, way of counting and edition. */
export interface Denominators {
  readonly populations: readonly DataOf<'PopulationRecorded'>[];
  readonly households: readonly DataOf<'HouseholdsRecorded'>[];
  readonly areas: readonly DataOf<'AreaRecorded'>[];
}

type Key = { readonly year: number; readonly basis: string; readonly edition?: string | undefined };

const sameFigure =
  (a: Key) =>
  (b: Key): boolean =>
    a.year === b.year && a.basis === b.basis && a.edition === b.edition;

/** True when the population of that year, basis and edition is new; false when it is known; refused when it differs. */
export function addsPopulation(data: DataOf<'PopulationRecorded'>, { populations }: Denominators): boolean {
  const recorded = populations.find(sameFigure(data));
  if (recorded && recorded.population !== data.population)
    throw refusal.populationAlreadyRecorded(data.year, data.population, recorded.population);
  return !recorded;
}

/** True when the number of households of that year, basis and edition is new. */
export function addsHouseholds(data: DataOf<'HouseholdsRecorded'>, { households }: Denominators): boolean {
  const recorded = households.find(sameFigure(data));
  if (recorded && recorded.households !== data.households)
    throw refusal.householdsAlreadyRecorded(data.year, data.households, recorded.households);
  return !recorded;
}

/** True when the area of that year, basis and edition is new. 305.15 and 305.150 are one area. */
export function addsArea(data: DataOf<'AreaRecorded'>, { areas }: Denominators): boolean {
  if (Number(data.areaKm2) <= 0) throw refusal.areaNotPositive(data.areaKm2);
  const recorded = areas.find(sameFigure(data));
  if (recorded && Number(recorded.areaKm2) !== Number(data.areaKm2))
    throw refusal.areaAlreadyRecorded(data.year, data.areaKm2, recorded.areaKm2);
  return !recorded;
}
