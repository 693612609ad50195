import type { DataOf, EventsOf } from '../catalogue.js';
import type { Decider } from '../decider.js';
import { sameFacts } from '../same-facts.js';
import { wellFormed } from '../well-formed.js';
import type { PublicPerson } from '../vocabulary/person.js';
import { visitCommands, type KnownOfProgram, type VisitCommand } from './visit.commands.js';
import type { visitEvents } from './visit.events.js';
import * as refusal from './visit.refusals.js';

/** Stream of one visit, by its id. */
export const visitStream = (visitId: string) => `visit-${visitId}` as const;

export type VisitEvent = EventsOf<keyof typeof visitEvents>;

type Plan = DataOf<'VisitPlanned'>;

export interface VisitState {
  readonly plan: Plan | null;
  readonly substitution: DataOf<'HostSubstituted'> | null;
  readonly held: DataOf<'VisitHeld'> | null;
  readonly topics: readonly DataOf<'TopicStudied'>[];
  readonly sites: readonly DataOf<'SiteVisited'>[];
  readonly statements: readonly DataOf<'StatementRecorded'>[];
  readonly hostConfirmation: DataOf<'HostConfirmed'> | null;
}

const initialState: VisitState = {
  plan: null,
  substitution: null,
  held: null,
  topics: [],
  sites: [],
  statements: [],
  hostConfirmation: null,
};

const nameOf = (person: PublicPerson) => (person.name ? `${person.name}, ${person.office}` : person.office);

function refuseReversed({ from, to }: { from: string; to: string }): void {
  if (to < from) throw refusal.endsBeforeStart(from, to);
}

/** A topic or site may only name a program of the host: it is the host's work that was looked at. */
function refuseForeignProgram(programId: string | undefined, known: KnownOfProgram, host: string): void {
  if (programId === undefined) return;
  if (known.program === 'unknown' || known.program === null) throw refusal.programUnknown(programId);
  if (known.program.municipality !== host) throw refusal.programNotOfHost(programId, host);
}

function plan(command: VisitCommand & { type: 'PlanVisit' }, state: VisitState): readonly VisitEvent[] {
  const { data, known } = command;
  if (state.plan) {
    if (sameFacts(state.plan, data)) return [];
    throw refusal.alreadyPlanned(data.visitId);
  }
  refuseReversed(data);
  if (data.guest === data.host) throw refusal.guestIsHost(data.host);
  if (!known.guest) throw refusal.municipalityUnknown('/guest', data.guest);
  if (!known.host) throw refusal.municipalityUnknown('/host', data.host);
  return [{ type: 'VisitPlanned', data }];
}

function substitute(data: DataOf<'HostSubstituted'>, plan: Plan, state: VisitState): readonly VisitEvent[] {
  if (sameFacts(state.substitution, data)) return [];
  if (state.substitution)
    throw refusal.hostAlreadySubstituted(data.actual, nameOf(state.substitution.actual));
  if (sameFacts(data.expected, data.actual)) throw refusal.hostNotSubstituted(data.actual);
  if (plan.expectedHost && !sameFacts(plan.expectedHost, data.expected))
    throw refusal.expectedHostDiffers(data.expected, nameOf(plan.expectedHost));
  return [{ type: 'HostSubstituted', data }];
}

function hold(data: DataOf<'VisitHeld'>, held: VisitState['held']): readonly VisitEvent[] {
  refuseReversed(data);
  if (!held) return [{ type: 'VisitHeld', data }];
  if (sameFacts(held, data)) return [];
  const fields = ['from', 'to', 'venue', 'hostParticipants'] as const;
  const field = fields.find((name) => !sameFacts(held[name], data[name])) ?? 'from';
  throw refusal.alreadyHeld(`/${field}`, data[field], held.from, held.to);
}

function decide(command: VisitCommand, state: VisitState): readonly VisitEvent[] {
  wellFormed('visit', visitCommands[command.type], command.data);
  if (command.type === 'PlanVisit') return plan(command, state);
  if (!state.plan) throw refusal.unknownVisit();
  const { guest, host } = state.plan;
  switch (command.type) {
    case 'SubstituteHost':
      return substitute(command.data, state.plan, state);
    case 'HoldVisit':
      return hold(command.data, state.held);
    case 'StudyTopic': {
      const { data } = command;
      if (!state.held) throw refusal.notHeld();
      const recorded = state.topics.find((topic) => sameFacts(topic.topic, data.topic));
      if (recorded && recorded.program === data.program) return [];
      if (recorded) throw refusal.alreadyRecorded('topic', data.program);
      refuseForeignProgram(data.program, command.known, host);
      return [{ type: 'TopicStudied', data }];
    }
    case 'VisitSite': {
      const { data } = command;
      if (data.reported === 'made' && !state.held) throw refusal.notHeld();
      const recorded = state.sites.find((it) => it.site === data.site && it.reported === data.reported);
      if (recorded && recorded.program === data.program) return [];
      if (recorded) throw refusal.alreadyRecorded('site', data.program);
      refuseForeignProgram(data.program, command.known, host);
      return [{ type: 'SiteVisited', data }];
    }
    case 'RecordStatement': {
      const { data } = command;
      if (state.statements.some((statement) => sameFacts(statement, data))) return [];
      if (data.municipality !== guest && data.municipality !== host)
        throw refusal.notAParticipant(data.municipality, guest, host);
      return [{ type: 'StatementRecorded', data }];
    }
    case 'ConfirmHost': {
      const { data } = command;
      if (data.municipality !== host) throw refusal.notTheHost(data.municipality, host);
      if (!state.held) throw refusal.notHeld();
      if (sameFacts(state.hostConfirmation, data)) return [];
      if (state.hostConfirmation) throw refusal.hostAlreadyConfirmed(data.date, state.hostConfirmation.date);
      return [{ type: 'HostConfirmed', data }];
    }
  }
}

function evolve(state: VisitState, event: VisitEvent): VisitState {
  switch (event.type) {
    case 'VisitPlanned':
      return { ...state, plan: event.data };
    case 'HostSubstituted':
      return { ...state, substitution: event.data };
    case 'VisitHeld':
      return { ...state, held: event.data };
    case 'TopicStudied':
      return { ...state, topics: [...state.topics, event.data] };
    case 'SiteVisited':
      return { ...state, sites: [...state.sites, event.data] };
    case 'StatementRecorded':
      return { ...state, statements: [...state.statements, event.data] };
    case 'HostConfirmed':
      return { ...state, hostConfirmation: event.data };
    default:
      return state;
  }
}

/** A visit of one municipality to another: its plan, who received, what was studied, seen and said. */
export const visit: Decider<VisitCommand, VisitEvent, VisitState> = { initialState, decide, evolve };
