import type { DataOf } from '../catalogue.js';
import type { CommandOf } from '../decider.js';
import { z } from 'zod';
import type { KnownOfEnded } from '../municipality/existence.js';
import type { KnownDuplicate } from '../program/merged-program.js';
import { FactCorrected } from '../vocabulary/correction.js';
import { text } from '../vocabulary/text.js';
import {
  MethodBreakDeclared,
  OutcomePublished,
  OutcomeRecorded,
  OutcomeReturned,
  OutcomeVerified,
} from './outcome.events.js';

/** What the series' decider must know of the indicator. */
export interface KnownIndicator {
  readonly version: number;
  readonly unit: string;
  readonly valueType: 'number' | 'statement';
  readonly countBasis?: DataOf<'IndicatorDefined'>['countBasis'];
  /** What retired it; null while it is in use. */
  readonly retired?: DataOf<'IndicatorRetired'> | null;
}

export interface KnownAtRecording extends KnownOfEnded {
  /** Whether the municipality is registered. */
  readonly municipality: boolean;
  /** Null when it is not defined. */
  readonly indicator: null | KnownIndicator;
  /** The program that the claim names; null when it names none. */
  readonly program:
    | null
    | 'unknown'
    | ({ readonly municipality: string; readonly indicators: readonly string[] } & KnownDuplicate);
  /** The account that records. */
  readonly actor: string;
}

/** What a claim says is text in every field that can be corrected. */
const ClaimCorrected = FactCorrected.extend({ old: text(2000).nullable(), new: text(2000).nullable() });

export interface KnownAtReview {
  /** The account that reviews. */
  readonly actor: string;
  /**
   * Accounts that recorded or corrected the claim, by the envelopes of its events. May be left empty where the claim
   * itself names who recorded it and nobody corrected it.
   */
  readonly authors: readonly string[];
}

export interface KnownAtVerification extends KnownAtReview {
  /** Those of the files named that were never filed as evidence. */
  readonly unfiled: readonly string[];
}

type Filled = 'unit' | 'indicatorVersion' | 'recordedBy';

export type OutcomeCommand =
  | CommandOf<'RecordOutcome', Omit<DataOf<'OutcomeRecorded'>, Filled>, KnownAtRecording>
  | CommandOf<'CorrectOutcome', z.infer<typeof ClaimCorrected>>
  | CommandOf<'VerifyOutcome', DataOf<'OutcomeVerified'>, KnownAtVerification>
  | CommandOf<'ReturnOutcome', DataOf<'OutcomeReturned'>, KnownAtReview>
  | CommandOf<'PublishOutcome', DataOf<'OutcomePublished'>, KnownAtReview>
  | CommandOf<'DeclareMethodBreak', DataOf<'MethodBreakDeclared'>>;

export const outcomeCommands = {
  RecordOutcome: OutcomeRecorded.omit({ unit: true, indicatorVersion: true, recordedBy: true }),
  CorrectOutcome: ClaimCorrected,
  VerifyOutcome: OutcomeVerified,
  ReturnOutcome: OutcomeReturned,
  PublishOutcome: OutcomePublished,
  DeclareMethodBreak: MethodBreakDeclared,
};
