import type { DataOf } from '../catalogue.js';

type Claim = Pick<DataOf<'AttributionClaimed'>, 'claimant' | 'basis'>;
type Claimant = Claim['claimant'];
type Basis = Claim['basis'];

export type AttributionLevel = 0 | 1 | 2 | 3 | 4 | 5 | 6 | 7;

/**
 * On what basis each party may claim. A newspaper that writes of an agreement is a press report; who saw the
 * agreement is one of its parties or the verifier.
 */
export const basesOfClaimant: Readonly<Record<Claimant, readonly Basis[]>> = {
  registry: ['co_occurrence'],
  press: ['press_report'],
  adopter: ['declaration', 'signed_agreement', 'legal_instrument'],
  origin: ['declaration', 'signed_agreement', 'legal_instrument'],
  verifier: ['signed_agreement', 'legal_instrument', 'site_verification'],
};

const rungOf = ({ claimant, basis }: Claim): AttributionLevel => {
  if (!basesOfClaimant[claimant]?.includes(basis)) return 0;
  switch (basis) {
    case 'co_occurrence':
      return 0;
    case 'press_report':
      return 1;
    case 'declaration':
      return claimant === 'adopter' ? 2 : 3;
    case 'signed_agreement':
      return 5;
    case 'legal_instrument':
      return 6;
    case 'site_verification':
      return 7;
  }
};

/**
 * How well an adoption is attributed to its origin, on the ladder of the registry (design, section 5):
 * 0 co-occurrence or no claim, 1 press claim, 2 the adopter declares, 3 the origin declares, 4 both declare,
 * 5 signed agreement, 6 the legal instrument cites the origin, 7 verified on site. The highest rung counts.
 */
export function attributionLevel(claims: Iterable<Claim>): AttributionLevel {
  const rungs = new Set(Array.from(claims, rungOf));
  if (rungs.has(2) && rungs.has(3)) rungs.add(4);
  return Math.max(0, ...rungs) as AttributionLevel;
}
