import type { DataOf } from '../catalogue.js';
import type { CommandOf } from '../decider.js';
import { FactCorrected } from '../vocabulary/correction.js';
import { OutcomeRecorded } from './outcome.events.js';

/** What the series' decider must know of the indicator. */
export interface KnownIndicator {
  readonly version: number;
  readonly unit: string;
  readonly valueType: 'number' | 'statement';
  readonly countBasis?: DataOf<'IndicatorDefined'>['countBasis'];
  /** What retired it; null while it is in use. */
  readonly retired?: DataOf<'IndicatorRetired'> | null;
}

export interface KnownAtRecording {
  /** Whether the municipality is registered. */
  readonly municipality: boolean;
  /** Null when it is not defined. */
  readonly indicator: null | KnownIndicator;
  /** The program that the claim names; null when it names none. */
  readonly program:
    null | 'unknown' | { readonly municipality: string; readonly indicators: readonly string[] };
}

export type OutcomeCommand =
  | CommandOf<'RecordOutcome', Omit<DataOf<'OutcomeRecorded'>, 'unit' | 'indicatorVersion'>, KnownAtRecording>
  | CommandOf<'CorrectOutcome', DataOf<'FactCorrected'>>;

export const outcomeCommands = {
  RecordOutcome: OutcomeRecorded.omit({ unit: true, indicatorVersion: true }),
  CorrectOutcome: FactCorrected,
};
