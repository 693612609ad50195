import type { Decider } from '../decider.js';
import { wellFormed } from '../well-formed.js';
import { visitCommands, type VisitCommand } from './visit.commands.js';
import * as refusal from './visit.refusals.js';
import { attest, confirm, dispute, reconcile } from './visit-attestation.js';
import { recordStatement, study, visitSite } from './visit-content.js';
import { completeFollowUp, fileReport, planFollowUp } from './visit-follow-up.js';
import { substituteGuest, substituteHost } from './visit-people.js';
import { cancel, hold, invite, plan, planAgain, reschedule } from './visit-plan.js';
import { evolve, initialState, type VisitEvent, type VisitState } from './visit-state.js';

export type { VisitEvent, VisitState } from './visit-state.js';

/** Stream of one visit, by its id. */
export const visitStream = (visitId: string) => `visit-${visitId}` as const;

function decide(command: VisitCommand, state: VisitState): readonly VisitEvent[] {
  wellFormed('visit', visitCommands[command.type], command.data);
  if (command.type === 'PlanVisit') return plan(command, state);
  if (!state.plan) throw refusal.unknownVisit();
  switch (command.type) {
    case 'InviteGuests':
      return invite(command.data, state.plan, state);
    case 'RescheduleVisit':
      return reschedule(command, state.plan, state);
    case 'CancelVisit':
      return cancel(command.data, state.plan, state);
    case 'PlanVisitAgain':
      return planAgain(command, state.plan, state);
    case 'SubstituteHost':
      return substituteHost(command.data, state.plan, state);
    case 'SubstituteGuest':
      return substituteGuest(command.data, state.plan, state);
    case 'HoldVisit':
      return hold(command, state.plan, state);
    case 'StudyTopic':
      return study(command, state.plan, state);
    case 'VisitSite':
      return visitSite(command, state.plan, state);
    case 'RecordStatement':
      return recordStatement(command.data, state.plan, state);
    case 'ConfirmHost':
      return confirm(command.data, state.plan, state);
    case 'AttestVisit':
      return attest(command, state.plan, state);
    case 'DisputeVisit':
      return dispute(command, state.plan, state);
    case 'ReconcileVisit':
      return reconcile(command, state.plan, state);
    case 'FileTripReport':
      return fileReport(command.data, state.plan, state);
    case 'PlanFollowUp':
      return planFollowUp(command.data, state.plan, state);
    case 'CompleteFollowUp':
      return completeFollowUp(command.data, state);
  }
}

/** A visit of one municipality to another: its plan, who received, what was seen and said, what both sides attest, what followed. */
export const visit: Decider<VisitCommand, VisitEvent, VisitState> = { initialState, decide, evolve };
