import { CommandOn, RecordCommandOn } from './command.js';

export class RegisterMunicipality extends CommandOn<'RegisterMunicipality'> {}
export class RecordPopulation extends CommandOn<'RecordPopulation'> {}
export class DefineIndicator extends CommandOn<'DefineIndicator'> {}
export class LaunchProgram extends CommandOn<'LaunchProgram'> {}
export class ChangeProgramStage extends CommandOn<'ChangeProgramStage'> {}
export class RecordLegalBasis extends CommandOn<'RecordLegalBasis'> {}
export class PlanVisit extends CommandOn<'PlanVisit'> {}
export class SubstituteHost extends CommandOn<'SubstituteHost'> {}
export class HoldVisit extends CommandOn<'HoldVisit'> {}
export class StudyTopic extends CommandOn<'StudyTopic'> {}
export class VisitSite extends CommandOn<'VisitSite'> {}
export class RecordStatement extends CommandOn<'RecordStatement'> {}
export class ConfirmHost extends CommandOn<'ConfirmHost'> {}
export class IntendAdoption extends CommandOn<'IntendAdoption'> {}
export class DecideAdoption extends CommandOn<'DecideAdoption'> {}
export class ImplementAdoption extends CommandOn<'ImplementAdoption'> {}
export class ClaimAttribution extends CommandOn<'ClaimAttribution'> {}
export class RecordOutcome extends CommandOn<'RecordOutcome'> {}
export class CorrectOutcome extends CommandOn<'CorrectOutcome'> {}
export class CorrectFact extends RecordCommandOn<'CorrectFact'> {}
export class RetractFact extends RecordCommandOn<'RetractFact'> {}
export class RaiseConcern extends RecordCommandOn<'RaiseConcern'> {}
export class ResolveConcern extends RecordCommandOn<'ResolveConcern'> {}
