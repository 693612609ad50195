import { latestFirst } from '../../municipality/figure-order.js';
import { decimalOf, exactOf } from '../../vocabulary/exact-decimal.js';
import type { ContradictionRule, Facts, PopulationFact } from '../facts.js';
import { figureOf, spanOf } from '../figures.js';

function nearest({ populations }: Facts, municipality: string, year: number): PopulationFact | undefined {
  const distance = (of: PopulationFact) => Math.abs(of.year - year);
  return populations
    .filter((of) => of.municipality === municipality)
    .toSorted((a, b) => distance(a) - distance(b) || latestFirst(a, b))[0];
}

/**
 * More persons than live in the municipality, by the population nearest to the period; of one year the better counted,
 * as where figures are divided by it.
 */
export const populationRule: ContradictionRule<'above_population'> = {
  code: 'above_population',
  find: (facts) =>
    facts.claims.flatMap((claim) => {
      const isShare = claim.unit === '%' && claim.numerator === undefined;
      const persons = figureOf(claim);
      if (claim.countBasis !== 'person' || isShare || persons === null) return [];
      const year = Number(spanOf(claim.period)?.to.slice(0, 4));
      const found = nearest(facts, claim.municipality, year);
      if (!found || persons <= exactOf(String(found.population))) return [];
      const values = {
        persons: decimalOf(persons),
        population: String(found.population),
        populationYear: String(found.year),
        period: claim.period,
      };
      return [
        {
          code: 'above_population',
          // Whoever was served may live elsewhere.
          severity: 'possible',
          subject: [claim.eventId, ...(found.eventId === undefined ? [] : [found.eventId])],
          message: {
            en: `${values.persons} persons, but ${values.population} lived there in ${values.populationYear}`,
            id: `${values.persons} orang, padahal penduduk tahun ${values.populationYear} ${values.population} jiwa`,
          },
          values,
        },
      ];
    }),
};
