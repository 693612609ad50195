import { z } from 'zod';
import type { DataOf } from '../catalogue.js';
import type { CommandOf } from '../decider.js';
import type { KnownOfEnded } from '../municipality/existence.js';
import type { KnownDuplicate } from '../program/merged-program.js';
import {
  AdoptionDecided,
  AdoptionImplemented,
  AdoptionIntended,
  AttributionClaimed,
} from './adoption.events.js';
import { agreementEvents } from './agreement.events.js';
import { courseEvents } from './course.events.js';
import { disputeEvents } from './dispute.events.js';

/** Another attempt that a command names: null when it names none. */
export type KnownAttempt =
  null | 'unknown' | { readonly program: string; readonly adopter: string; readonly closed: boolean };

export interface KnownAtIntent extends KnownOfEnded {
  /** Whose program it is; null when it was never launched. */
  readonly program: null | ({ readonly municipality: string } & KnownDuplicate);
  /** Whether the adopter is registered. */
  readonly adopter: boolean;
  /** The visit that the intent names; null when it names none. */
  readonly visit: 'unknown' | null | { readonly guest: string; readonly host: string };
  readonly previousAttempt: KnownAttempt;
}

export interface KnownAtDecision extends KnownDuplicate {
  /** Whether the program it is referred to was launched; null when it is referred to none. */
  readonly referredTo: boolean | null;
}

/** Whose program the adopter's local program is; null when none is named. */
export interface KnownOfLocalProgram {
  readonly localProgram: null | 'unknown' | ({ readonly municipality: string } & KnownDuplicate);
}

/** The events of this attempt that whoever asks has recorded or corrected: nobody judges their own entry. */
export interface KnownOfRecorder {
  readonly ownEvents: readonly string[];
}

export interface KnownAtAgreement extends KnownOfEnded {
  /** Those of the parties that are not registered. */
  readonly unregistered: readonly string[];
}

export type AdoptionCommand =
  | CommandOf<'IntendAdoption', Omit<DataOf<'AdoptionIntended'>, 'origin'>, KnownAtIntent>
  | CommandOf<'AssessFeasibility', DataOf<'FeasibilityAssessed'>>
  | CommandOf<'SignAgreement', DataOf<'AgreementSigned'>, KnownAtAgreement>
  | CommandOf<'DecideAdoption', DataOf<'AdoptionDecided'>, KnownAtDecision>
  | CommandOf<'IssueAdoptionInstrument', DataOf<'AdoptionInstrumentIssued'>>
  | CommandOf<'BudgetAdoption', DataOf<'AdoptionBudgeted'>>
  | CommandOf<'StartTrial', DataOf<'TrialStarted'>>
  | CommandOf<'EvaluateTrial', DataOf<'TrialEvaluated'>>
  | CommandOf<'ImplementAdoption', DataOf<'AdoptionImplemented'>, KnownOfLocalProgram>
  | CommandOf<'ScaleAdoption', DataOf<'AdoptionScaled'>>
  | CommandOf<'SuspendAdoption', DataOf<'AdoptionSuspended'>>
  | CommandOf<'ResumeAdoption', DataOf<'AdoptionResumed'>>
  | CommandOf<'WithdrawAdoption', DataOf<'AdoptionWithdrawn'>>
  | CommandOf<'DiscontinueAdoption', DataOf<'AdoptionDiscontinued'>>
  | CommandOf<'SupersedeAdoption', DataOf<'AdoptionSuperseded'>, { readonly supersededBy: KnownAttempt }>
  | CommandOf<'ClaimAttribution', DataOf<'AttributionClaimed'>, KnownOfLocalProgram & KnownOfRecorder>
  | CommandOf<'DisputeAttribution', DataOf<'AttributionDisputed'>>
  | CommandOf<'ResolveAttributionDispute', DataOf<'AttributionDisputeResolved'>, KnownOfRecorder>;

export const adoptionCommands = {
  IntendAdoption: AdoptionIntended.omit({ origin: true }),
  AssessFeasibility: agreementEvents.FeasibilityAssessed,
  SignAgreement: agreementEvents.AgreementSigned,
  DecideAdoption: AdoptionDecided,
  IssueAdoptionInstrument: agreementEvents.AdoptionInstrumentIssued,
  BudgetAdoption: agreementEvents.AdoptionBudgeted,
  StartTrial: courseEvents.TrialStarted,
  EvaluateTrial: courseEvents.TrialEvaluated,
  ImplementAdoption: AdoptionImplemented,
  ScaleAdoption: courseEvents.AdoptionScaled,
  SuspendAdoption: courseEvents.AdoptionSuspended,
  ResumeAdoption: courseEvents.AdoptionResumed,
  WithdrawAdoption: courseEvents.AdoptionWithdrawn,
  DiscontinueAdoption: courseEvents.AdoptionDiscontinued,
  SupersedeAdoption: courseEvents.AdoptionSuperseded,
  ClaimAttribution: AttributionClaimed,
  DisputeAttribution: disputeEvents.AttributionDisputed,
  ResolveAttributionDispute: disputeEvents.AttributionDisputeResolved,
} satisfies Record<AdoptionCommand['type'], z.ZodType>;

/** A command of an adoption by its type. */
export type AdoptionCommandOf<Type extends AdoptionCommand['type']> = Extract<
  AdoptionCommand,
  { type: Type }
>;
