import type { DataOf } from '../catalogue.js';
import { programMerged } from '../program/merged-program.js';
import { sameFacts } from '../same-facts.js';
import type { AdoptionCommandOf } from './adoption.commands.js';
import * as refusal from './decision.refusals.js';
import { allOf, type AdoptionState } from './adoption-state.js';
import { structuredDecision } from './adoption.versions.js';
import { refuseClosed, refuseUndecided } from './closed.js';
import { isPositive } from './stage.js';

type Decide = AdoptionCommandOf<'DecideAdoption'>;
type DecisionTaken = DataOf<'AdoptionDecided'>;

/** The place of what each decision must say besides itself. */
const needed = { adapt: 'changes', partial: 'components', decline: 'reason' } as const;

const companions = ['changes', 'components', 'reason', 'reviewOn', 'referredTo'] as const;
type Companion = (typeof companions)[number];

/** What may be said beside each decision; in the words of `explanation` anything may. */
const companionsOf: Readonly<Record<DecisionTaken['decision'], readonly Companion[]>> = {
  adopt: [],
  adapt: ['changes'],
  partial: ['components', 'changes'],
  decline: ['reason'],
  defer: ['reviewOn', 'reason'],
  refer: ['referredTo', 'reason'],
};

function refuseForeignCompanion(data: DecisionTaken): void {
  const own = companionsOf[data.decision];
  const foreign = companions.find((field) => data[field] !== undefined && !own.includes(field));
  if (foreign) throw refusal.companionForeign(data.decision, foreign, own);
}

function refuseIncomplete(data: DecisionTaken, known: Decide['known'], program: string): void {
  const { decision } = data;
  if (decision === 'adapt' || decision === 'partial' || decision === 'decline') {
    if (!data[needed[decision]]?.length) throw refusal.explanationNeeded(decision, needed[decision]);
  }
  if (decision === 'defer' && data.reviewOn === undefined) throw refusal.reviewDateNeeded();
  if (decision === 'refer' && data.referredTo === undefined) throw refusal.referralNeeded();
  if (data.referredTo === undefined) return;
  if (data.referredTo === program) throw refusal.referredToItself(program);
  if (!known.referredTo) throw refusal.referralUnknown(data.referredTo);
  if (known.mergedInto) throw programMerged('adoption', '/referredTo', data.referredTo, known.mergedInto);
}

/** An empty list says nothing, so it is left out. */
function withoutEmptyLists({ changes, components, ...rest }: DecisionTaken): DecisionTaken {
  return { ...rest, ...(changes?.length && { changes }), ...(components?.length && { components }) };
}

export function take({ data: given, known }: Decide, program: string, state: AdoptionState) {
  const data = structuredDecision(withoutEmptyLists(given));
  if (sameFacts(state.decision, data)) return [];
  refuseClosed(state);
  if (state.decision && isPositive(state.decision.decision))
    throw refusal.alreadyDecided(data.decision, state.decision.decision);
  refuseIncomplete(data, known, program);
  refuseForeignCompanion(data);
  return [{ type: 'AdoptionDecided', data } as const];
}

export function issueInstrument(
  { data }: AdoptionCommandOf<'IssueAdoptionInstrument'>,
  state: AdoptionState,
) {
  const issued = allOf(state, 'AdoptionInstrumentIssued');
  if (issued.some((it) => sameFacts(it, data))) return [];
  refuseClosed(state);
  refuseUndecided(state);
  const { kind, number, year } = data;
  if (issued.some((it) => it.kind === kind && it.number === number && it.year === year))
    throw refusal.instrumentRecorded(number);
  return [{ type: 'AdoptionInstrumentIssued', data } as const];
}

export function budget({ data }: AdoptionCommandOf<'BudgetAdoption'>, state: AdoptionState) {
  if (allOf(state, 'AdoptionBudgeted').some((it) => sameFacts(it, data))) return [];
  refuseClosed(state);
  refuseUndecided(state);
  return [{ type: 'AdoptionBudgeted', data } as const];
}
