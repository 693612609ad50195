import type { DataOf } from '../catalogue.js';
import { refuseEndedMunicipality, type KnownOfEnded } from '../municipality/existence.js';
import { sameFacts } from '../same-facts.js';
import type { VisitCommandOf } from './visit.commands.js';
import * as refusal from './visit.refusals.js';
import * as planning from './visit-plan.refusals.js';
import { refuseReversed, sideOf, type Plan } from './visit-sides.js';
import type { VisitEvent, VisitState } from './visit-state.js';

type Decision = readonly VisitEvent[];

/** What is to be done at a cancelled visit waits until it is planned again. */
export function refuseCancelled({ cancelled }: VisitState): void {
  if (cancelled) throw planning.visitCancelled(cancelled.municipality, cancelled.reason);
}

const refuseEnded = (known: KnownOfEnded | undefined, { guest, host }: Pick<Plan, 'guest' | 'host'>): void =>
  refuseEndedMunicipality('visit', known ?? {}, [
    ['/guest', guest],
    ['/host', host],
  ]);

export function plan({ data, known }: VisitCommandOf<'PlanVisit'>, state: VisitState): Decision {
  if (state.plan) {
    if (sameFacts(state.plan, data)) return [];
    throw refusal.alreadyPlanned(data.visitId);
  }
  refuseReversed(data);
  if (data.guest === data.host) throw refusal.guestIsHost(data.host);
  if (!known.guest) throw refusal.municipalityUnknown('/guest', data.guest);
  if (!known.host) throw refusal.municipalityUnknown('/host', data.host);
  refuseEnded(known, data);
  return [{ type: 'VisitPlanned', data }];
}

export function invite(data: DataOf<'VisitInvited'>, { host }: Plan, state: VisitState): Decision {
  if (data.municipality !== host) throw planning.inviterNotTheHost(data.municipality, host);
  const recorded = state.invitations.find(({ letter }) => letter === data.letter);
  if (recorded && recorded.letterDate === data.letterDate) return [];
  if (recorded) throw planning.alreadyInvited(data.letterDate, recorded.letterDate ?? '-');
  refuseCancelled(state);
  return [{ type: 'VisitInvited', data }];
}

export function reschedule(
  { data, known }: VisitCommandOf<'RescheduleVisit'>,
  plan: Plan,
  state: VisitState,
): Decision {
  refuseReversed(data);
  const planned = state.plannedDays ?? plan;
  refuseCancelled(state);
  if (planned.from === data.from && planned.to === data.to) return [];
  if (state.held) throw planning.rescheduledAfterHeld(data, state.held, planned);
  refuseEnded(known, plan);
  return [{ type: 'VisitRescheduled', data }];
}

export function cancel(data: DataOf<'VisitCancelled'>, plan: Plan, state: VisitState): Decision {
  sideOf(plan, data.municipality);
  const { cancelled, held } = state;
  if (sameFacts(cancelled, data)) return [];
  if (cancelled) {
    const field = cancelled.municipality === data.municipality ? 'reason' : 'municipality';
    throw planning.alreadyCancelled(`/${field}`, data[field], cancelled.municipality);
  }
  if (held) throw planning.cancelledAfterHeld(held);
  return [{ type: 'VisitCancelled', data }];
}

export function planAgain(
  { data, known }: VisitCommandOf<'PlanVisitAgain'>,
  plan: Plan,
  state: VisitState,
): Decision {
  refuseReversed(data);
  if (!state.cancelled && sameFacts(state.plannedAgain, data)) return [];
  if (!state.cancelled) throw planning.notCancelled();
  refuseEnded(known, plan);
  return [{ type: 'VisitPlannedAgain', data }];
}

export function hold({ data, known }: VisitCommandOf<'HoldVisit'>, plan: Plan, state: VisitState): Decision {
  refuseReversed(data);
  const { held } = state;
  if (!held) {
    refuseCancelled(state);
    refuseEnded(known, plan);
    // Days before those of the plan are no error: a plan that is recorded late keeps its own days, and so does the visit.
    return [{ type: 'VisitHeld', data }];
  }
  if (sameFacts(held, data)) return [];
  const fields = ['from', 'to', 'venue', 'hostParticipants'] as const;
  const field = fields.find((name) => !sameFacts(held[name], data[name])) ?? 'from';
  throw refusal.alreadyHeld(`/${field}`, data[field], held, state.plannedDays ?? plan);
}
