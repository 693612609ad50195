import type { DataOf } from '../catalogue.js';
import type { CommandOf } from '../decider.js';
import { IndicatorDefined, IndicatorRetired, IndicatorRevised } from './indicator.events.js';

/** What must be known of the indicator that takes a retired one's place. */
export interface KnownAtRetirement {
  /** Null when none is named. */
  readonly successor: null | 'unknown' | { readonly retired: unknown };
}

/** What is counted under a code stays of one type: numbers do not become words by a revision. */
type Revision = Omit<DataOf<'IndicatorRevised'>, 'code' | 'valueType' | 'version' | 'changed'>;

export type IndicatorCommand =
  | CommandOf<'DefineIndicator', Omit<DataOf<'IndicatorDefined'>, 'version'>>
  | CommandOf<'ReviseIndicator', Revision>
  | CommandOf<'RetireIndicator', DataOf<'IndicatorRetired'>, KnownAtRetirement>;

export const indicatorCommands = {
  DefineIndicator: IndicatorDefined.omit({ version: true }),
  ReviseIndicator: IndicatorRevised.omit({ code: true, valueType: true, version: true, changed: true }),
  RetireIndicator: IndicatorRetired,
};
