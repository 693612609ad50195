import { z } from 'zod';
import type { DataOf, EventsOf } from '../catalogue.js';
import type { CommandOf, Decider } from '../decider.js';
import { sameFacts } from '../same-facts.js';
import { wellFormed } from '../well-formed.js';
import { LegalBasisRecorded, ProgramLaunched, programStages, type programEvents } from './program.events.js';
import * as refusal from './program.refusals.js';

/** Stream of one program, by its id. */
export const programStream = (programId: string) => `program-${programId}` as const;

export type ProgramEvent = EventsOf<keyof typeof programEvents>;
export type ProgramStage = (typeof programStages)[number];

export interface KnownAtLaunch {
  /** Whether the municipality is registered. */
  readonly municipality: boolean;
  /** Those of the command's indicators that are not defined. */
  readonly unknownIndicators: readonly string[];
}

export type ProgramCommand =
  | CommandOf<'LaunchProgram', DataOf<'ProgramLaunched'>, KnownAtLaunch>
  | CommandOf<'ChangeProgramStage', { readonly stage: ProgramStage }>
  | CommandOf<'RecordLegalBasis', DataOf<'LegalBasisRecorded'>>;

export const programCommands = {
  LaunchProgram: ProgramLaunched,
  ChangeProgramStage: z.strictObject({ stage: z.enum(programStages) }),
  RecordLegalBasis: LegalBasisRecorded,
};

export interface ProgramState {
  readonly launched: DataOf<'ProgramLaunched'> | null;
  readonly stage: ProgramStage | null;
  readonly legalBases: readonly DataOf<'LegalBasisRecorded'>[];
}

const initialState: ProgramState = { launched: null, stage: null, legalBases: [] };

const sameInstrument = (a: DataOf<'LegalBasisRecorded'>, b: DataOf<'LegalBasisRecorded'>) =>
  a.kind === b.kind && a.number === b.number && a.year === b.year;

function refuseIndicators(codes: readonly string[], unknown: readonly string[]): void {
  codes.forEach((code, position) => {
    if (codes.indexOf(code) !== position) throw refusal.indicatorRepeated(position, code);
    if (unknown.includes(code)) throw refusal.indicatorUnknown(position, code);
  });
}

function decide(command: ProgramCommand, state: ProgramState): readonly ProgramEvent[] {
  wellFormed('program', programCommands[command.type], command.data);
  if (command.type === 'LaunchProgram') {
    const { data, known } = command;
    if (state.launched) {
      if (sameFacts(state.launched, data)) return [];
      throw refusal.alreadyLaunched(data.programId);
    }
    if (!known.municipality) throw refusal.municipalityUnknown(data.municipality);
    refuseIndicators(data.indicators, known.unknownIndicators);
    return [{ type: 'ProgramLaunched', data }];
  }
  if (!state.launched || !state.stage) throw refusal.unknownProgram();
  switch (command.type) {
    case 'ChangeProgramStage': {
      const to = command.data.stage;
      return to === state.stage ? [] : [{ type: 'ProgramStageChanged', data: { from: state.stage, to } }];
    }
    case 'RecordLegalBasis': {
      const { data } = command;
      const recorded = state.legalBases.find((basis) => sameInstrument(basis, data));
      if (recorded && (!data.title || data.title === recorded.title)) return [];
      if (recorded?.title && data.title) throw refusal.legalBasisAlreadyRecorded(data.title, recorded.title);
      return [{ type: 'LegalBasisRecorded', data }];
    }
  }
}

function evolve(state: ProgramState, event: ProgramEvent): ProgramState {
  switch (event.type) {
    case 'ProgramLaunched':
      return { ...state, launched: event.data, stage: event.data.stage };
    case 'ProgramStageChanged':
      return { ...state, stage: event.data.to };
    case 'LegalBasisRecorded': {
      const others = state.legalBases.filter((basis) => !sameInstrument(basis, event.data));
      return { ...state, legalBases: [...others, event.data] };
    }
    default:
      return state;
  }
}

/** A program of one municipality: its launch, its stage and the instruments it rests on. */
export const program: Decider<ProgramCommand, ProgramEvent, ProgramState> = { initialState, decide, evolve };
