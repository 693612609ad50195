import { z } from 'zod';
import type { DataOf } from '../catalogue.js';
import type { CommandOf } from '../decider.js';
import type { KnownOfEnded } from '../municipality/existence.js';
import * as described from './program.events.js';
import * as lived from './program-life.events.js';

export interface KnownAtLaunch extends KnownOfEnded {
  /** Whether the municipality is registered. */
  readonly municipality: boolean;
  /** Those of the command's indicators that are not defined. */
  readonly unknownIndicators: readonly string[];
  /** Those of the command's indicators that are no longer in use. */
  readonly retiredIndicators?: readonly string[];
}

export interface KnownOfProgramIndicator {
  /** Null when it was never defined. */
  readonly indicator: null | { readonly retired: boolean };
}

/** Another program that a command names; null when it was never launched. */
export interface KnownOfOtherProgram {
  readonly program: null | {
    readonly municipality: string;
    /** The record that is kept, where this one is a duplicate. */
    readonly mergedInto: string | null;
    /** What took its place, what took the place of that, and so on. */
    readonly successors: readonly string[];
    /** The programs it comes from, those they come from, and so on. */
    readonly ancestors: readonly string[];
  };
}

export interface KnownAtDerivation extends KnownOfOtherProgram {
  /** The adoption that made it; null when the command names none. */
  readonly adoption:
    | null
    | 'unknown'
    | {
        readonly program: string;
        readonly adopter: string;
        readonly implemented: boolean;
        /** The program that it was implemented by; null where that is not on record. */
        readonly localProgram: string | null;
      };
}

export type ProgramStage = (typeof described.programStages)[number];

export type ProgramCommand =
  | CommandOf<'LaunchProgram', DataOf<'ProgramLaunched'>, KnownAtLaunch>
  | CommandOf<'ChangeProgramStage', { readonly stage: ProgramStage }>
  | CommandOf<'RecordLegalBasis', DataOf<'LegalBasisRecorded'>>
  | CommandOf<'RecordProgramBudget', DataOf<'ProgramBudgetReferenceRecorded'>>
  | CommandOf<'AssignProgramAgency', DataOf<'ProgramAgencyAssigned'>>
  | CommandOf<'ReviseProgram', DataOf<'ProgramRevised'>>
  | CommandOf<'RenameProgram', { readonly name: DataOf<'ProgramRenamed'>['to'] }>
  | CommandOf<'AddProgramAlias', DataOf<'ProgramAliasAdded'>>
  | CommandOf<'AdoptProgramIndicator', DataOf<'ProgramIndicatorAdopted'>, KnownOfProgramIndicator>
  | CommandOf<'DropProgramIndicator', DataOf<'ProgramIndicatorDropped'>>
  | CommandOf<'SuspendProgram', DataOf<'ProgramSuspended'>>
  | CommandOf<'ResumeProgram', DataOf<'ProgramResumed'>>
  | CommandOf<'DiscontinueProgram', DataOf<'ProgramDiscontinued'>>
  | CommandOf<'SupersedeProgram', DataOf<'ProgramSuperseded'>, KnownOfOtherProgram>
  | CommandOf<'MergeProgram', DataOf<'ProgramMerged'>, KnownOfOtherProgram>
  | CommandOf<'DeriveProgram', Omit<DataOf<'ProgramDerived'>, 'origin'>, KnownAtDerivation>
  | CommandOf<'ConfirmProgramAlive', DataOf<'ProgramConfirmedAlive'>>;

export const programCommands = {
  LaunchProgram: described.ProgramLaunched,
  ChangeProgramStage: z.strictObject({ stage: z.enum(described.programStages) }),
  RecordLegalBasis: described.LegalBasisRecorded,
  RecordProgramBudget: described.ProgramBudgetReferenceRecorded,
  AssignProgramAgency: described.ProgramAgencyAssigned,
  ReviseProgram: described.ProgramRevised,
  RenameProgram: z.strictObject({ name: described.ProgramRenamed.shape.to }),
  AddProgramAlias: described.ProgramAliasAdded,
  AdoptProgramIndicator: described.ProgramIndicatorAdopted,
  DropProgramIndicator: described.ProgramIndicatorDropped,
  SuspendProgram: lived.ProgramSuspended,
  ResumeProgram: lived.ProgramResumed,
  DiscontinueProgram: lived.ProgramDiscontinued,
  SupersedeProgram: lived.ProgramSuperseded,
  MergeProgram: lived.ProgramMerged,
  DeriveProgram: lived.ProgramDerived.omit({ origin: true }),
  ConfirmProgramAlive: lived.ProgramConfirmedAlive,
};
