import type { DataOf, EventsOf } from '../catalogue.js';
import type { Decider } from '../decider.js';
import { sameFacts } from '../same-facts.js';
import { wellFormed } from '../well-formed.js';
import { adoptionCommands, type AdoptionCommand, type KnownOfLocalProgram } from './adoption.commands.js';
import type { adoptionEvents } from './adoption.events.js';
import * as refusal from './adoption.refusals.js';
import { basesOfClaimant } from './attribution.js';
import { adoptionStage, isPositive } from './stage.js';

/** Stream of one attempt of one adopter at one program, by its id. */
export const adoptionStream = (adoptionId: string) => `adoption-${adoptionId}` as const;

export type AdoptionEvent = EventsOf<keyof typeof adoptionEvents>;

type Intent = DataOf<'AdoptionIntended'>;
type DecisionTaken = DataOf<'AdoptionDecided'>;

export interface AdoptionState {
  readonly intent: Intent | null;
  /** The latest one: a deferred attempt is decided again. */
  readonly decision: DecisionTaken | null;
  readonly implementation: DataOf<'AdoptionImplemented'> | null;
  readonly claims: readonly DataOf<'AttributionClaimed'>[];
}

const initialState: AdoptionState = { intent: null, decision: null, implementation: null, claims: [] };

type Of<Type extends AdoptionCommand['type']> = Extract<AdoptionCommand, { type: Type }>;

function intend({ data, known }: Of<'IntendAdoption'>, state: AdoptionState): readonly AdoptionEvent[] {
  if (state.intent) {
    if (sameFacts(state.intent, { ...data, origin: state.intent.origin })) return [];
    throw refusal.alreadyIntended(data.adoptionId);
  }
  if (!known.program) throw refusal.programUnknown(data.program);
  if (!known.adopter) throw refusal.adopterUnknown(data.adopter);
  const origin = known.program.municipality;
  if (data.adopter === origin) throw refusal.ownProgram(data.adopter);
  if (data.visit !== undefined) {
    if (known.visit === 'unknown' || known.visit === null) throw refusal.visitUnknown(data.visit);
    if (known.visit.guest !== data.adopter || known.visit.host !== origin)
      throw refusal.visitOfOthers(data.visit, data.adopter, origin);
  }
  return [{ type: 'AdoptionIntended', data: { ...data, origin } }];
}

function refuseIncomplete(data: DecisionTaken, known: Of<'DecideAdoption'>['known'], program: string): void {
  const explained = data.decision === 'adapt' || data.decision === 'partial' || data.decision === 'decline';
  if (explained && data.explanation === undefined) throw refusal.explanationNeeded(data.decision);
  if (data.decision === 'defer' && data.reviewOn === undefined) throw refusal.reviewDateNeeded();
  if (data.decision === 'refer' && data.referredTo === undefined) throw refusal.referralNeeded();
  if (data.referredTo === undefined) return;
  if (data.referredTo === program) throw refusal.referredToItself(program);
  if (!known.referredTo) throw refusal.referralUnknown(data.referredTo);
}

function refuseClosed(decision: DecisionTaken | null): void {
  if (decision?.decision === 'decline' || decision?.decision === 'refer')
    throw refusal.closed(decision.decision);
}

function take({ data, known }: Of<'DecideAdoption'>, intent: Intent, state: AdoptionState) {
  if (sameFacts(state.decision, data)) return [];
  refuseClosed(state.decision);
  if (state.decision && isPositive(state.decision.decision))
    throw refusal.alreadyDecided(data.decision, state.decision.decision);
  refuseIncomplete(data, known, intent.program);
  return [{ type: 'AdoptionDecided', data } as const];
}

function refuseForeign(programId: string | undefined, known: KnownOfLocalProgram, adopter: string): void {
  if (programId === undefined) return;
  if (known.localProgram === 'unknown' || known.localProgram === null)
    throw refusal.localProgramUnknown(programId);
  if (known.localProgram.municipality !== adopter) throw refusal.localProgramOfOthers(programId, adopter);
}

function implement({ data, known }: Of<'ImplementAdoption'>, intent: Intent, state: AdoptionState) {
  refuseClosed(state.decision);
  if (!state.decision || !isPositive(state.decision.decision))
    throw refusal.notDecided(
      adoptionStage({ decision: state.decision?.decision ?? null, implemented: false }),
    );
  const recorded = state.implementation;
  if (recorded && (data.localProgram === undefined || data.localProgram === recorded.localProgram)) return [];
  if (recorded?.localProgram && data.localProgram)
    throw refusal.alreadyImplemented(data.localProgram, recorded.localProgram);
  refuseForeign(data.localProgram, known, intent.adopter);
  return [{ type: 'AdoptionImplemented', data } as const];
}

function claim({ data, known }: Of<'ClaimAttribution'>, intent: Intent, state: AdoptionState) {
  if (state.claims.some((recorded) => sameFacts(recorded, data))) return [];
  const allowed = basesOfClaimant[data.claimant];
  if (!allowed.includes(data.basis)) throw refusal.basisNotOfClaimant(data.basis, allowed);
  refuseForeign(data.localProgram, known, intent.adopter);
  return [{ type: 'AttributionClaimed', data } as const];
}

function decide(command: AdoptionCommand, state: AdoptionState): readonly AdoptionEvent[] {
  wellFormed('adoption', adoptionCommands[command.type], command.data);
  if (command.type === 'IntendAdoption') return intend(command, state);
  if (!state.intent) throw refusal.unknownAdoption();
  switch (command.type) {
    case 'DecideAdoption':
      return take(command, state.intent, state);
    case 'ImplementAdoption':
      return implement(command, state.intent, state);
    case 'ClaimAttribution':
      return claim(command, state.intent, state);
  }
}

function evolve(state: AdoptionState, event: AdoptionEvent): AdoptionState {
  switch (event.type) {
    case 'AdoptionIntended':
      return { ...state, intent: event.data };
    case 'AdoptionDecided':
      return { ...state, decision: event.data };
    case 'AdoptionImplemented':
      return { ...state, implementation: event.data };
    case 'AttributionClaimed':
      return { ...state, claims: [...state.claims, event.data] };
    default:
      return state;
  }
}

/** One attempt of one municipality at a program of another: intent, decision, implementation, attribution. */
export const adoption: Decider<AdoptionCommand, AdoptionEvent, AdoptionState> = {
  initialState,
  decide,
  evolve,
};
