import type { DataOf, EventsOf } from '../catalogue.js';
import type { Decider } from '../decider.js';
import { sameFacts } from '../same-facts.js';
import { wellFormed } from '../well-formed.js';
import { indicatorCommands, type IndicatorCommand } from './indicator.commands.js';
import { indicatorAspects, type indicatorEvents } from './indicator.events.js';
import * as refusal from './indicator.refusals.js';

/** Stream of one indicator, by its code. */
export const indicatorStream = (code: string) => `indicator-${code}` as const;

export type IndicatorEvent = EventsOf<keyof typeof indicatorEvents>;
type Definition = DataOf<'IndicatorDefined'>;
type Of<Type extends IndicatorCommand['type']> = Extract<IndicatorCommand, { type: Type }>;

export interface IndicatorState {
  /** The definition in its latest version. */
  readonly defined: Definition | null;
  /** As it was defined first. */
  readonly first: Definition | null;
  /** Null while it is in use. */
  readonly retired: DataOf<'IndicatorRetired'> | null;
}

/** A definition in its latest version, and what retired it. */
export type DefinedIndicator = Definition & Pick<IndicatorState, 'retired'>;

const initialState: IndicatorState = { defined: null, first: null, retired: null };

function refuseMeasuredStatement(data: Pick<Definition, 'valueType' | 'countBasis' | 'normalisation'>): void {
  if (data.valueType !== 'statement') return;
  if (data.countBasis) throw refusal.statementHasNoMeasure('/countBasis', data.countBasis);
  if (data.normalisation.kind !== 'none')
    throw refusal.statementHasNoMeasure('/normalisation/kind', data.normalisation.kind);
}

function define(data: Of<'DefineIndicator'>['data'], state: IndicatorState): readonly IndicatorEvent[] {
  const { first, defined } = state;
  if (!first || !defined) {
    refuseMeasuredStatement(data);
    return [{ type: 'IndicatorDefined', data: { ...data, version: 1 } }];
  }
  if (sameFacts(first, { ...data, version: 1 })) return [];
  if (sameFacts(defined, { ...data, version: defined.version })) return [];
  throw refusal.alreadyDefined(defined.code, defined.version);
}

function revise(data: Of<'ReviseIndicator'>['data'], defined: Definition, { retired }: IndicatorState) {
  const changed = indicatorAspects.filter((aspect) => !sameFacts(data[aspect], defined[aspect]));
  if (changed.length === 0) return [];
  if (retired) throw refusal.retired(retired.successor);
  const { code, valueType, version } = defined;
  refuseMeasuredStatement({ ...data, valueType });
  const revision = { code, valueType, version: version + 1, ...data, changed };
  return [{ type: 'IndicatorRevised', data: revision } as const];
}

function retire({ data, known }: Of<'RetireIndicator'>, { code }: Definition, { retired }: IndicatorState) {
  if (sameFacts(retired, data)) return [];
  if (retired) throw refusal.alreadyRetired(data.reason);
  const { successor } = data;
  if (successor !== undefined) {
    if (successor === code) throw refusal.successorItself(code);
    if (known.successor === null || known.successor === 'unknown') throw refusal.successorUnknown(successor);
    if (known.successor.retired) throw refusal.successorRetired(successor);
  }
  return [{ type: 'IndicatorRetired', data } as const];
}

function decide(command: IndicatorCommand, state: IndicatorState): readonly IndicatorEvent[] {
  wellFormed('indicator', indicatorCommands[command.type], command.data);
  if (command.type === 'DefineIndicator') return define(command.data, state);
  if (!state.defined) throw refusal.unknownIndicator();
  switch (command.type) {
    case 'ReviseIndicator':
      return revise(command.data, state.defined, state);
    case 'RetireIndicator':
      return retire(command, state.defined, state);
  }
}

/** The definition that a revision leaves: what it does not say any more is gone. */
export function asRevised(revision: DataOf<'IndicatorRevised'>): Definition {
  const { changed: _changed, reason: _reason, ...definition } = revision;
  return definition;
}

function evolve(state: IndicatorState, event: IndicatorEvent): IndicatorState {
  switch (event.type) {
    case 'IndicatorDefined':
      return { ...state, first: event.data, defined: event.data };
    case 'IndicatorRevised':
      return { ...state, defined: asRevised(event.data) };
    case 'IndicatorRetired':
      return { ...state, retired: event.data };
    default:
      return state;
  }
}

/** What is measured, in which unit, and how its figures may be added and compared; in versions, until it is retired. */
export const indicator: Decider<IndicatorCommand, IndicatorEvent, IndicatorState> = {
  initialState,
  decide,
  evolve,
};
