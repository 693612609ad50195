import type { RulesBetweenFacts } from '../record/breaches.js';
import type { AdoptionCommand } from './adoption.commands.js';
import type { AdoptionEvent, AdoptionState } from './adoption-state.js';

const asRecorded = {
  AdoptionIntended: 'IntendAdoption',
  FeasibilityAssessed: 'AssessFeasibility',
  AgreementSigned: 'SignAgreement',
  AdoptionDecided: 'DecideAdoption',
  AdoptionInstrumentIssued: 'IssueAdoptionInstrument',
  AdoptionBudgeted: 'BudgetAdoption',
  TrialStarted: 'StartTrial',
  TrialEvaluated: 'EvaluateTrial',
  AdoptionImplemented: 'ImplementAdoption',
  AdoptionScaled: 'ScaleAdoption',
  AdoptionSuspended: 'SuspendAdoption',
  AdoptionResumed: 'ResumeAdoption',
  AdoptionWithdrawn: 'WithdrawAdoption',
  AdoptionDiscontinued: 'DiscontinueAdoption',
  AdoptionSuperseded: 'SupersedeAdoption',
  AttributionClaimed: 'ClaimAttribution',
  AttributionDisputed: 'DisputeAttribution',
  AttributionDisputeResolved: 'ResolveAttributionDispute',
} as const satisfies Record<AdoptionEvent['type'], AdoptionCommand['type']>;

function again(event: AdoptionEvent, { intent }: AdoptionState): AdoptionCommand {
  const { program, origin, adopter } = event.type === 'AdoptionIntended' ? event.data : (intent ?? nothing);
  const { origin: _filled, ...data } = event.data as { readonly origin?: string };
  const known = {
    program: { municipality: origin },
    adopter: true,
    visit: { guest: adopter, host: origin },
    previousAttempt: { program, adopter, closed: true },
    unregistered: [],
    referredTo: true,
    localProgram: { municipality: adopter },
    ownEvents: [],
    supersededBy: { program, adopter, closed: false },
  };
  // Each of these commands has the data of its event but the origin, which the program decides.
  return { type: asRecorded[event.type], data, known } as unknown as AdoptionCommand;
}

const nothing = { program: '', origin: '', adopter: '' };

/**
 * What was disputed and then put right by a correction or a retraction was disputed all the same. A decision and what
 * goes with it are corrected one after the other, and between the two they disagree.
 */
export const betweenAdoptionFacts: RulesBetweenFacts<AdoptionCommand, AdoptionEvent, AdoptionState> = {
  again,
  tolerated: ['adoption.claim_unknown', 'adoption.dispute_unknown', 'adoption.companion_foreign'],
};
