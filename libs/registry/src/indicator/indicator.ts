import type { DataOf, EventsOf } from '../catalogue.js';
import type { CommandOf, Decider } from '../decider.js';
import { sameFacts } from '../same-facts.js';
import { wellFormed } from '../well-formed.js';
import { IndicatorDefined, type indicatorEvents } from './indicator.events.js';
import * as refusal from './indicator.refusals.js';

/** Stream of one indicator, by its code. */
export const indicatorStream = (code: string) => `indicator-${code}` as const;

export type IndicatorEvent = EventsOf<keyof typeof indicatorEvents>;

export type IndicatorCommand = CommandOf<'DefineIndicator', Omit<DataOf<'IndicatorDefined'>, 'version'>>;

export const indicatorCommands = { DefineIndicator: IndicatorDefined.omit({ version: true }) };

export interface IndicatorState {
  readonly defined: DataOf<'IndicatorDefined'> | null;
}

const initialState: IndicatorState = { defined: null };

function refuseMeasuredStatement(data: IndicatorCommand['data']): void {
  if (data.valueType !== 'statement') return;
  if (data.countBasis) throw refusal.statementHasNoMeasure('/countBasis', data.countBasis);
  if (data.normalisation.kind !== 'none')
    throw refusal.statementHasNoMeasure('/normalisation/kind', data.normalisation.kind);
}

function decide(command: IndicatorCommand, state: IndicatorState): readonly IndicatorEvent[] {
  wellFormed('indicator', indicatorCommands[command.type], command.data);
  const definition = { ...command.data, version: 1 };
  if (state.defined) {
    if (sameFacts(state.defined, definition)) return [];
    throw refusal.alreadyDefined(state.defined.code, state.defined.version);
  }
  refuseMeasuredStatement(command.data);
  return [{ type: 'IndicatorDefined', data: definition }];
}

function evolve(state: IndicatorState, event: IndicatorEvent): IndicatorState {
  return event.type === 'IndicatorDefined' ? { defined: event.data } : state;
}

/** What is measured, in which unit, and how its figures may be added and compared. */
export const indicator: Decider<IndicatorCommand, IndicatorEvent, IndicatorState> = {
  initialState,
  decide,
  evolve,
};
