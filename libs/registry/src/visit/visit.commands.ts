import type { DataOf } from '../catalogue.js';
import type { CommandOf } from '../decider.js';
import {
  HostConfirmed,
  HostSubstituted,
  SiteVisited,
  StatementRecorded,
  TopicStudied,
  VisitHeld,
  VisitPlanned,
} from './visit.events.js';

/** Whether the two municipalities are registered. */
export interface KnownAtPlanning {
  readonly guest: boolean;
  readonly host: boolean;
}

/** Whose program a topic or site names: null when it names none. */
export interface KnownOfProgram {
  readonly program: 'unknown' | { readonly municipality: string } | null;
}

export type VisitCommand =
  | CommandOf<'PlanVisit', DataOf<'VisitPlanned'>, KnownAtPlanning>
  | CommandOf<'SubstituteHost', DataOf<'HostSubstituted'>>
  | CommandOf<'HoldVisit', DataOf<'VisitHeld'>>
  | CommandOf<'StudyTopic', DataOf<'TopicStudied'>, KnownOfProgram>
  | CommandOf<'VisitSite', DataOf<'SiteVisited'>, KnownOfProgram>
  | CommandOf<'RecordStatement', DataOf<'StatementRecorded'>>
  | CommandOf<'ConfirmHost', DataOf<'HostConfirmed'>>;

export const visitCommands = {
  PlanVisit: VisitPlanned,
  SubstituteHost: HostSubstituted,
  HoldVisit: VisitHeld,
  StudyTopic: TopicStudied,
  VisitSite: SiteVisited,
  RecordStatement: StatementRecorded,
  ConfirmHost: HostConfirmed,
};
