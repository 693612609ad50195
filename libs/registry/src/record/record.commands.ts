import type { CommandOf } from '../decider.js';
import {
  ConcernRaised,
  ConcernResolved,
  FactCorrected,
  FactRetracted,
  type ConcernRaised as Concern,
  type ConcernResolved as Resolution,
  type FactCorrected as Correction,
  type FactRetracted as Retraction,
} from '../vocabulary/correction.js';

/** What every aggregate takes, whatever it is about. */
export type RecordCommand =
  | CommandOf<'CorrectFact', Correction>
  | CommandOf<'RetractFact', Retraction>
  | CommandOf<'RaiseConcern', Concern>
  | CommandOf<'ResolveConcern', Resolution>;

export const recordCommands = {
  CorrectFact: FactCorrected,
  RetractFact: FactRetracted,
  RaiseConcern: ConcernRaised,
  ResolveConcern: ConcernResolved,
};

export const isRecordCommand = (command: { readonly type: string }): command is RecordCommand =>
  Object.hasOwn(recordCommands, command.type);
