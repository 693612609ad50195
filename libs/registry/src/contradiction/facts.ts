import type { DataOf } from '../catalogue.js';
import type { Source } from '../vocabulary/provenance.js';
import type { Label } from '../vocabulary/text.js';

type Outcome = DataOf<'OutcomeRecorded'>;

/** An observation that stands, as corrected, with the source it was read in. */
export interface ClaimFact extends Pick<
  Outcome,
  | 'municipality'
  | 'indicator'
  | 'method'
  | 'period'
  | 'valueKind'
  | 'value'
  | 'numerator'
  | 'denominator'
  | 'unit'
  | 'countBasis'
  | 'dimensions'
  | 'statement'
  | 'note'
> {
  readonly eventId: string;
  readonly source?: Source | undefined;
}

/** Words of a source in which a date may stand. */
export interface QuotedText {
  readonly eventId: string;
  readonly text: string;
}

export interface PopulationFact {
  readonly municipality: string;
  readonly year: number;
  readonly population: number;
}

/** What one side says of a visit. */
export interface VisitAttestation {
  readonly eventId: string;
  readonly visitId: string;
  readonly side: 'guest' | 'host';
  readonly date: string;
  readonly place: string;
  readonly people?: number | undefined;
}

/** Who says that an adoption comes from its origin. */
export interface AdoptionClaim {
  readonly eventId: string;
  readonly adoptionId: string;
  readonly claimant: DataOf<'AttributionClaimed'>['claimant'];
}

/** What is searched for contradictions: whatever the caller has of it. */
export interface Facts {
  readonly claims: readonly ClaimFact[];
  readonly texts: readonly QuotedText[];
  readonly populations: readonly PopulationFact[];
  readonly attestations: readonly VisitAttestation[];
  readonly adoptionClaims: readonly AdoptionClaim[];
}

export const noFacts: Facts = {
  claims: [],
  texts: [],
  populations: [],
  attestations: [],
  adoptionClaims: [],
};

/** Something for people to look at; it never keeps anything from being recorded. */
export interface Contradiction<Code extends string = string> {
  readonly code: Code;
  /** `certain`: it cannot all be right. `possible`: it can, and rarely is. */
  readonly severity: 'certain' | 'possible';
  /** The events that contradict each other. */
  readonly subject: readonly string[];
  readonly message: Label;
  readonly values: Readonly<Record<string, string>>;
}

export interface ContradictionRule<Code extends string = string> {
  readonly code: Code;
  find(facts: Facts): readonly Contradiction<Code>[];
}
