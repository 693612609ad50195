import type { DataOf } from '../catalogue.js';
import type { claimants, claimBases } from './adoption.events.js';

type Claimant = (typeof claimants)[number];
type Basis = (typeof claimBases)[number];

/** Something by which an adoption is attributed to its origin. */
export interface AttributionGround {
  /** Who claims it; null when it is no claim but a recorded agreement or instrument that speaks for itself. */
  readonly claimant: Claimant | null;
  readonly basis: Basis;
  /** Whether it counts: a disputed one does not, until the dispute is resolved in its favour. */
  readonly counts?: boolean;
}

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

const rungOf = ({ claimant, basis, counts = true }: AttributionGround): AttributionLevel => {
  if (!counts) return 0;
  if (claimant !== null && !basesOfClaimant[claimant]?.includes(basis)) return 0;
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
 * 5 signed agreement, 6 the legal instrument cites the origin, 7 verified on site. The highest rung counts, so a party
 * raises the attribution by claiming again on a better basis.
 */
export function attributionLevel(grounds: Iterable<AttributionGround>): AttributionLevel {
  const rungs = new Set(Array.from(grounds, rungOf));
  if (rungs.has(2) && rungs.has(3)) rungs.add(4);
  return Math.max(0, ...rungs) as AttributionLevel;
}

/** A ground with the event that recorded it and what was disputed about it. */
export interface RecordedGround extends AttributionGround {
  readonly eventId: string;
  readonly localProgram?: string | undefined;
  readonly disputes: readonly Dispute[];
  readonly counts: boolean;
}

export interface Dispute {
  readonly eventId: string;
  readonly party: DataOf<'AttributionDisputed'>['party'];
  readonly wrong: string;
  /** Null while it is open. */
  readonly outcome: DataOf<'AttributionDisputeResolved'>['outcome'] | null;
  /** Why it was resolved so; null while it is open. */
  readonly explanation: string | null;
}

/** True while no dispute about it is open and none was resolved against it. */
export const stillCounts = (disputes: readonly Pick<Dispute, 'outcome'>[]): boolean =>
  disputes.every(({ outcome }) => outcome === 'claim_stands');
