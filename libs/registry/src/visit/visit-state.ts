import type { DataOf, EventsOf } from '../catalogue.js';
import type { Recorded } from '../decider.js';
import { attestedBy, confirmedByHost, type SidesOfVisit } from './reconciliation.js';
import type { visitEvents } from './visit.events.js';

export type VisitEvent = EventsOf<keyof typeof visitEvents>;

export interface VisitState extends SidesOfVisit {
  readonly plan: DataOf<'VisitPlanned'> | null;
  /** The days it is planned for now; the days it was held on stand in `held`. */
  readonly plannedDays: { readonly from: string; readonly to: string } | null;
  readonly plannedAgain: DataOf<'VisitPlannedAgain'> | null;
  readonly cancelled: DataOf<'VisitCancelled'> | null;
  readonly invitations: readonly DataOf<'VisitInvited'>[];
  readonly substitution: DataOf<'HostSubstituted'> | null;
  readonly guestSubstitutions: readonly DataOf<'GuestSubstituted'>[];
  readonly held: DataOf<'VisitHeld'> | null;
  readonly topics: readonly DataOf<'TopicStudied'>[];
  readonly sites: readonly DataOf<'SiteVisited'>[];
  readonly statements: readonly DataOf<'StatementRecorded'>[];
  readonly hostConfirmation: DataOf<'HostConfirmed'> | null;
  readonly reports: readonly DataOf<'TripReportFiled'>[];
  readonly followUps: readonly DataOf<'FollowUpPlanned'>[];
  readonly followUpsDone: readonly DataOf<'FollowUpDone'>[];
}

export const initialState: VisitState = {
  plan: null,
  plannedDays: null,
  plannedAgain: null,
  cancelled: null,
  invitations: [],
  substitution: null,
  guestSubstitutions: [],
  held: null,
  topics: [],
  sites: [],
  statements: [],
  hostConfirmation: null,
  attestations: { guest: null, host: null },
  disputes: [],
  proposals: { guest: null, host: null },
  reconciled: null,
  reports: [],
  followUps: [],
  followUpsDone: [],
};

const days = ({ from, to }: { readonly from: string; readonly to: string }) => ({ from, to });

/** Folds one event into what is known of a visit. */
export function evolve(state: VisitState, event: Recorded<VisitEvent> | VisitEvent): VisitState {
  switch (event.type) {
    case 'VisitPlanned':
      return { ...state, plan: event.data, plannedDays: days(event.data) };
    case 'VisitInvited':
      return { ...state, invitations: [...state.invitations, event.data] };
    case 'VisitRescheduled':
      return { ...state, plannedDays: days(event.data) };
    case 'VisitCancelled':
      return { ...state, cancelled: event.data };
    case 'VisitPlannedAgain':
      return { ...state, cancelled: null, plannedAgain: event.data, plannedDays: days(event.data) };
    case 'HostSubstituted':
      return { ...state, substitution: event.data };
    case 'GuestSubstituted':
      return { ...state, guestSubstitutions: [...state.guestSubstitutions, event.data] };
    case 'VisitHeld':
      return { ...state, held: event.data };
    case 'TopicStudied':
      return { ...state, topics: [...state.topics, event.data] };
    case 'SiteVisited':
      return { ...state, sites: [...state.sites, event.data] };
    case 'StatementRecorded':
      return { ...state, statements: [...state.statements, event.data] };
    case 'HostConfirmed':
      return confirmedByHost({ ...state, hostConfirmation: event.data }, event.data);
    case 'VisitAttested':
      return attestedBy(state, event.data);
    case 'VisitDisputed':
      return { ...state, disputes: [...state.disputes, event.data] };
    case 'ReconciliationProposed':
      return { ...state, proposals: { ...state.proposals, [event.data.side]: event.data } };
    case 'VisitReconciled':
      return { ...state, reconciled: event.data, disputes: [], proposals: initialState.proposals };
    case 'TripReportFiled':
      return { ...state, reports: [...state.reports, event.data] };
    case 'FollowUpPlanned':
      return { ...state, followUps: [...state.followUps, event.data] };
    case 'FollowUpDone':
      return { ...state, followUpsDone: [...state.followUpsDone, event.data] };
    default:
      return state;
  }
}
