import { decimalOf, exactOf, type Exact } from '../vocabulary/exact-decimal.js';
import type { ClaimFact, ContradictionRule, Facts, PopulationFact } from './facts.js';
import { figureOf, spanOf } from './figures.js';

const HUNDRED = exactOf('100');

/** What a claim gives as a share, when that is out of range; null when it is in range or no share. */
function outOfRange({ unit, value, numerator, denominator }: ClaimFact): string | null {
  if (unit !== '%') return null;
  if (value !== undefined) return isOutside(exactOf(value), HUNDRED) ? value : null;
  if (numerator === undefined || denominator === undefined) return null;
  return isOutside(exactOf(numerator), exactOf(denominator)) ? `${numerator}/${denominator}` : null;
}

const isOutside = (part: Exact, whole: Exact): boolean => part < 0n || part > whole;

/** A share in percent below 0 or above 100, or with a numerator above its denominator. */
export const shareRule: ContradictionRule<'share_range'> = {
  code: 'share_range',
  find: ({ claims }) =>
    claims.flatMap((claim) => {
      const share = outOfRange(claim);
      if (share === null) return [];
      return [
        {
          code: 'share_range',
          // How far a plan was realised may well be above 100 percent.
          severity: 'possible',
          subject: [claim.eventId],
          message: {
            en: `a share of ${share} is not between 0 and 100 percent`,
            id: `bagian sebesar ${share} tidak berada antara 0 dan 100 persen`,
          },
          values: { share, period: claim.period },
        },
      ];
    }),
};

function nearest({ populations }: Facts, municipality: string, year: number): PopulationFact | undefined {
  const distance = (of: PopulationFact) => Math.abs(of.year - year);
  return populations
    .filter((of) => of.municipality === municipality)
    .toSorted((a, b) => distance(a) - distance(b) || b.year - a.year)[0];
}

/** More persons than live in the municipality, by the population nearest to the period. */
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
          subject: [claim.eventId],
          message: {
            en: `${values.persons} persons, but ${values.population} lived there in ${values.populationYear}`,
            id: `${values.persons} orang, padahal penduduk tahun ${values.populationYear} ${values.population} jiwa`,
          },
          values,
        },
      ];
    }),
};
