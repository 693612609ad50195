import type { Decider } from '../decider.js';
import { wellFormed } from '../well-formed.js';
import { adoptionCommands, type AdoptionCommand } from './adoption.commands.js';
import * as attribution from './adoption-attribution.js';
import * as decision from './adoption-decision.js';
import * as ending from './adoption-ending.js';
import { intend } from './adoption-intent.js';
import * as practice from './adoption-practice.js';
import * as preparation from './adoption-preparation.js';
import { unknownAdoption } from './adoption.refusals.js';
import { evolve, initialState, type AdoptionEvent, type AdoptionState } from './adoption-state.js';
import * as trial from './adoption-trial.js';

export type { AdoptionEvent, AdoptionState } from './adoption-state.js';

/** Stream of one attempt of one adopter at one program, by its id. */
export const adoptionStream = (adoptionId: string) => `adoption-${adoptionId}` as const;

function decide(command: AdoptionCommand, state: AdoptionState): readonly AdoptionEvent[] {
  wellFormed('adoption', adoptionCommands[command.type], command.data);
  if (command.type === 'IntendAdoption') return intend(command, state);
  const { intent } = state;
  if (!intent) throw unknownAdoption();
  switch (command.type) {
    case 'AssessFeasibility':
      return preparation.assess(command, state);
    case 'SignAgreement':
      return preparation.signAgreement(command, intent, state);
    case 'DecideAdoption':
      return decision.take(command, intent.program, state);
    case 'IssueAdoptionInstrument':
      return decision.issueInstrument(command, state);
    case 'BudgetAdoption':
      return decision.budget(command, state);
    case 'StartTrial':
      return trial.startTrial(command, state);
    case 'EvaluateTrial':
      return trial.evaluateTrial(command, state);
    case 'ImplementAdoption':
      return practice.implement(command, intent, state);
    case 'ScaleAdoption':
      return practice.scale(command, state);
    case 'SuspendAdoption':
      return practice.suspend(command, state);
    case 'ResumeAdoption':
      return practice.resume(command, state);
    case 'WithdrawAdoption':
      return ending.withdraw(command, state);
    case 'DiscontinueAdoption':
      return ending.discontinue(command, state);
    case 'SupersedeAdoption':
      return ending.supersede(command, intent, state);
    case 'ClaimAttribution':
      return attribution.claim(command, intent, state);
    case 'DisputeAttribution':
      return attribution.dispute(command, state);
    case 'ResolveAttributionDispute':
      return attribution.resolve(command, state);
  }
}

/** One attempt of one municipality at a program of another, from the intent to its end, and what it is attributed by. */
export const adoption: Decider<AdoptionCommand, AdoptionEvent, AdoptionState> = {
  initialState,
  decide,
  evolve,
};
