import type { Kysely } from 'kysely';
import { latestFirst, type AreaBasis, type PopulationBasis } from '#registry';
import type { MunicipalityCardTables } from './table.js';
import type { MunicipalityCard } from './view.js';

/** What a municipality is divided by. */
export async function figuresOf(
  db: Kysely<MunicipalityCardTables>,
  code: string,
): Promise<Pick<MunicipalityCard, 'populations' | 'households' | 'areas'>> {
  const populations = await db.selectFrom('population').selectAll().where('code', '=', code).execute();
  const households = await db.selectFrom('households').selectAll().where('code', '=', code).execute();
  const areas = await db.selectFrom('area').selectAll().where('code', '=', code).execute();
  return {
    populations: populations
      .toSorted(latestFirst)
      .map(({ year, population, basis, edition, corrected, origin }) => ({
        year,
        population,
        basis: basis as PopulationBasis,
        edition: edition || null,
        corrected,
        origin,
      })),
    households: households.toSorted(latestFirst).map((row) => ({
      year: row.year,
      households: row.households,
      basis: row.basis as PopulationBasis,
      edition: row.edition || null,
      corrected: row.corrected,
      origin: row.origin,
    })),
    areas: areas.toSorted(latestFirst).map(({ year, area_km2, basis, edition, corrected, origin }) => ({
      year,
      areaKm2: area_km2,
      basis: basis as AreaBasis,
      edition: edition || null,
      corrected,
      origin,
    })),
  };
}
