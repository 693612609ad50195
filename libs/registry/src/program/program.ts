import type { Decider } from '../decider.js';
import { wellFormed } from '../well-formed.js';
import { programCommands, type ProgramCommand } from './program.commands.js';
import * as facts from './program-facts.js';
import * as indicators from './program-indicators.js';
import * as life from './program-life.js';
import { derive } from './program-lineage.js';
import * as refusal from './program.refusals.js';
import { evolve, initialState, type ProgramEvent, type ProgramState } from './program-state.js';

export type { ProgramEvent, ProgramStanding, ProgramState } from './program-state.js';
export { everMeasuredBy } from './program-indicators.js';
export { sameInstrument } from './program-state.js';

/** Stream of one program, by its id. */
export const programStream = (programId: string) => `program-${programId}` as const;

function decide(command: ProgramCommand, state: ProgramState): readonly ProgramEvent[] {
  wellFormed('program', programCommands[command.type], command.data);
  if (command.type === 'LaunchProgram') return facts.launch(command, state);
  const { launched, standing } = state;
  if (!launched || !standing) throw refusal.unknownProgram();
  if (command.type === 'MergeProgram') return life.merge(command, launched, standing);
  life.refuseMerged(standing);
  switch (command.type) {
    case 'ChangeProgramStage':
      return life.changeStage(command, state, standing);
    case 'RecordLegalBasis':
      return facts.recordLegalBasis(command, state);
    case 'RecordProgramBudget':
      return facts.recordBudget(command, state);
    case 'AssignProgramAgency':
      return facts.assignAgency(command, state);
    case 'ReviseProgram':
      return facts.revise(command, launched, state);
    case 'RenameProgram':
      return facts.rename(command, launched, state);
    case 'AddProgramAlias':
      return facts.addAlias(command, state);
    case 'AdoptProgramIndicator':
      return indicators.adoptIndicator(command, state);
    case 'DropProgramIndicator':
      return indicators.dropIndicator(command, state);
    case 'SuspendProgram':
      return life.suspend(command, standing);
    case 'ResumeProgram':
      return life.resume(command, standing);
    case 'DiscontinueProgram':
      return life.discontinue(command, standing);
    case 'SupersedeProgram':
      return life.supersede(command, launched, standing);
    case 'DeriveProgram':
      return derive(command, launched, state);
    case 'ConfirmProgramAlive':
      return life.confirmAlive(command, state, standing);
  }
}

/** A program of one municipality: what it is, what it rests on, how it is measured, where it comes from, how it ends. */
export const program: Decider<ProgramCommand, ProgramEvent, ProgramState> = { initialState, decide, evolve };
