import type { RulesBetweenFacts } from '../record/breaches.js';
import type { IndicatorCommand } from './indicator.commands.js';
import { asRevised, type IndicatorEvent, type IndicatorState } from './indicator.js';

function again(event: IndicatorEvent): IndicatorCommand {
  switch (event.type) {
    case 'IndicatorDefined': {
      const { version: _first, ...data } = event.data;
      return { type: 'DefineIndicator', data };
    }
    case 'IndicatorRevised': {
      const { code: _code, version: _version, valueType: _type, ...meaning } = asRevised(event.data);
      return { type: 'ReviseIndicator', data: { ...meaning, reason: event.data.reason } };
    }
    case 'IndicatorRetired':
      return { type: 'RetireIndicator', data: event.data, known: { successor: { retired: null } } };
  }
}

export const betweenIndicatorFacts: RulesBetweenFacts<IndicatorCommand, IndicatorEvent, IndicatorState> = {
  again,
  tolerated: [],
};
