import type { RecordedGround } from '../adoption/attribution.js';
import type { DataOf, EventType } from '../catalogue.js';
import type { FigureKey } from '../municipality/figure-order.js';
import type { Attestation } from '../visit/reconciliation.js';
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
  /** The day that the record gives for what the words speak of; absent when it gives none. */
  readonly day?: string | undefined;
}

export interface PopulationFact extends FigureKey {
  /** Absent where the caller has only the figure. */
  readonly eventId?: string | undefined;
  readonly municipality: string;
  readonly population: number;
}

/** A fact of a program, a visit, an adoption or a municipality with the day since when it is true. */
export interface DatedFact {
  readonly eventId: string;
  readonly type: EventType;
  /** The first day that it can have been true; null when nobody knows it. */
  readonly trueOn: string | null;
  readonly source?: Source | undefined;
}

/** A file that proves a fact. */
export interface EvidenceFact {
  /** The event that links them. */
  readonly eventId: string;
  /** The event that it proves. */
  readonly proves: string;
  readonly retrievedOn: string;
}

type Said = Attestation & { readonly eventId: string };

/** What both sides say of a visit. */
export interface VisitFact {
  readonly visitId: string;
  readonly guest: Said | null;
  readonly host: Said | null;
  /** Whether both agreed since on what holds. */
  readonly reconciled: boolean;
}

/** By what an adoption is attributed to its origin. */
export interface AdoptionFact {
  readonly adoptionId: string;
  readonly grounds: readonly Pick<RecordedGround, 'eventId' | 'claimant' | 'basis' | 'counts'>[];
}

/** What is searched for contradictions: whatever the caller has of it. */
export interface Facts {
  readonly claims: readonly ClaimFact[];
  readonly texts: readonly QuotedText[];
  readonly populations: readonly PopulationFact[];
  readonly dated: readonly DatedFact[];
  readonly evidence: readonly EvidenceFact[];
  readonly visits: readonly VisitFact[];
  readonly adoptions: readonly AdoptionFact[];
}

export const noFacts: Facts = {
  claims: [],
  texts: [],
  populations: [],
  dated: [],
  evidence: [],
  visits: [],
  adoptions: [],
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
