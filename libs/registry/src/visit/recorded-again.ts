import type { RulesBetweenFacts } from '../record/breaches.js';
import type { VisitCommand } from './visit.commands.js';
import type { VisitEvent, VisitState } from './visit-state.js';

/** Null for what anybody may say at any time: no rule sets it against the other facts of a visit. */
const asRecorded = {
  VisitPlanned: 'PlanVisit',
  VisitInvited: null,
  VisitRescheduled: 'RescheduleVisit',
  VisitCancelled: null,
  VisitPlannedAgain: 'PlanVisitAgain',
  HostSubstituted: 'SubstituteHost',
  GuestSubstituted: 'SubstituteGuest',
  VisitHeld: 'HoldVisit',
  TopicStudied: 'StudyTopic',
  SiteVisited: 'VisitSite',
  StatementRecorded: null,
  HostConfirmed: 'ConfirmHost',
  VisitAttested: 'AttestVisit',
  VisitDisputed: 'DisputeVisit',
  ReconciliationProposed: 'ReconcileVisit',
  VisitReconciled: 'ReconcileVisit',
  TripReportFiled: 'FileTripReport',
  FollowUpPlanned: 'PlanFollowUp',
  FollowUpDone: 'CompleteFollowUp',
} as const satisfies Record<VisitEvent['type'], VisitCommand['type'] | null>;

function again(event: VisitEvent, { plan }: VisitState): VisitCommand | null {
  const type = asRecorded[event.type];
  if (type === null) return null;
  const { side: _side, ...data } = event.data as { readonly side?: string };
  const known = { guest: true, host: true, program: { municipality: plan?.host ?? '' } };
  // Each of these commands has the data of its event but the side, which the municipality decides.
  return { type, data, known } as unknown as VisitCommand;
}

/** Who was expected is named by the plan and by whoever came instead; what both agreed on stays agreed. */
export const betweenVisitFacts: RulesBetweenFacts<VisitCommand, VisitEvent, VisitState> = {
  again,
  tolerated: [
    'visit.expected_host_differs',
    'visit.guest_not_expected',
    'visit.nothing_to_reconcile',
    'visit.already_reconciled',
  ],
};
