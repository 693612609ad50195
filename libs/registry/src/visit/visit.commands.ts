import type { DataOf } from '../catalogue.js';
import type { CommandOf } from '../decider.js';
import type { KnownOfEnded } from '../municipality/existence.js';
import type { KnownDuplicate } from '../program/merged-program.js';
import * as event from './visit.events.js';

/** Whether the two municipalities are registered. */
export interface KnownAtPlanning extends KnownOfEnded {
  readonly guest: boolean;
  readonly host: boolean;
}

/** Whose program a topic or site names: null when it names none. */
export interface KnownOfProgram {
  readonly program: 'unknown' | ({ readonly municipality: string } & KnownDuplicate) | null;
}

/** The days of a visit are those of both sides: what is known of them may be left out where neither has ended. */
type DaysOf<Type extends string, Data> = CommandOf<Type, Data> & { readonly known?: KnownOfEnded };

/** `municipality` is whose account asks: it decides the side, so no side is ever given. */
export type VisitCommand =
  | CommandOf<'PlanVisit', DataOf<'VisitPlanned'>, KnownAtPlanning>
  | CommandOf<'InviteGuests', DataOf<'VisitInvited'>>
  | DaysOf<'RescheduleVisit', DataOf<'VisitRescheduled'>>
  | CommandOf<'CancelVisit', DataOf<'VisitCancelled'>>
  | DaysOf<'PlanVisitAgain', DataOf<'VisitPlannedAgain'>>
  | CommandOf<'SubstituteHost', DataOf<'HostSubstituted'>>
  | CommandOf<'SubstituteGuest', DataOf<'GuestSubstituted'>>
  | DaysOf<'HoldVisit', DataOf<'VisitHeld'>>
  | CommandOf<'StudyTopic', DataOf<'TopicStudied'>, KnownOfProgram>
  | CommandOf<'VisitSite', DataOf<'SiteVisited'>, KnownOfProgram>
  | CommandOf<'RecordStatement', DataOf<'StatementRecorded'>>
  | CommandOf<'ConfirmHost', DataOf<'HostConfirmed'>>
  | CommandOf<'AttestVisit', Omit<DataOf<'VisitAttested'>, 'side'>>
  | CommandOf<'DisputeVisit', Omit<DataOf<'VisitDisputed'>, 'side'>>
  | CommandOf<'ReconcileVisit', Omit<DataOf<'VisitReconciled'>, 'side'>>
  | CommandOf<'FileTripReport', DataOf<'TripReportFiled'>>
  | CommandOf<'PlanFollowUp', DataOf<'FollowUpPlanned'>>
  | CommandOf<'CompleteFollowUp', DataOf<'FollowUpDone'>>;

/** The command of one type. */
export type VisitCommandOf<Type extends VisitCommand['type']> = Extract<VisitCommand, { type: Type }>;

const side = { side: true } as const;

export const visitCommands = {
  PlanVisit: event.VisitPlanned,
  InviteGuests: event.VisitInvited,
  RescheduleVisit: event.VisitRescheduled,
  CancelVisit: event.VisitCancelled,
  PlanVisitAgain: event.VisitPlannedAgain,
  SubstituteHost: event.HostSubstituted,
  SubstituteGuest: event.GuestSubstituted,
  HoldVisit: event.VisitHeld,
  StudyTopic: event.TopicStudied,
  VisitSite: event.SiteVisited,
  RecordStatement: event.StatementRecorded,
  ConfirmHost: event.HostConfirmed,
  AttestVisit: event.VisitAttested.omit(side),
  DisputeVisit: event.VisitDisputed.omit(side),
  ReconcileVisit: event.VisitReconciled.omit(side),
  FileTripReport: event.TripReportFiled,
  PlanFollowUp: event.FollowUpPlanned,
  CompleteFollowUp: event.FollowUpDone,
};
