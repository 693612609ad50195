import type { IndicatorEntry } from '../outcome-observation/view.js';
import type { Denominator } from './denominator.js';
import type { CityComparison, GateReason } from './view.js';

type Basis = CityComparison['basis'];

/** One observation as the gate looks at it; numbers are exact decimals in text. */
export interface GatedObservation {
  readonly indicatorVersion: number;
  readonly method: string;
  readonly status: string;
  readonly dimensions: Readonly<Record<string, string>>;
  readonly value: string | null;
  readonly numerator: string | null;
  readonly denominator: string | null;
  readonly contested: boolean;
  /** Whether a break of method falls into its period, so that it adds up what was measured in two ways. */
  readonly broken: boolean;
}

/**
 * What is compared: the value, or the numerator over its denominator (in percent for the unit `%`), divided by the
 * population, households or area and multiplied by `per` where the indicator is normalised. Null where a part of it is missing.
 */
export function comparedValue(
  indicator: Pick<IndicatorEntry, 'normalisation' | 'unit'>,
  observation: GatedObservation,
  denominator: Denominator | null,
): number | null {
  const value = observation.value === null ? shareOf(indicator.unit, observation) : Number(observation.value);
  if (value === null || indicator.normalisation.kind === 'none') return value;
  return denominator === null ? null : (value * indicator.normalisation.per) / Number(denominator.value);
}

// Multiplied before dividing: 7 / 100 * 100 is 7.000000000000001 in doubles and would not tie with a recorded 7.
function shareOf(unit: string, observation: GatedObservation): number | null {
  if (observation.numerator === null || lacksDenominator(observation)) return null;
  return (Number(observation.numerator) * (unit === '%' ? 100 : 1)) / Number(observation.denominator);
}

const lacksDenominator = ({ denominator }: GatedObservation): boolean =>
  denominator === null || Number(denominator) === 0;

/**
 * The comparison gate: every reason why an observation may not be ranked beside the others. Empty: it is comparable.
 */
export function gateReasonsOf(
  indicator: IndicatorEntry,
  basis: Basis,
  observation: GatedObservation,
  denominator: Denominator | null,
): GateReason[] {
  const { value, numerator } = observation;
  const noValue = value === null && numerator === null;
  const isDivided = indicator.normalisation.kind !== 'none';
  const checks: readonly [GateReason, boolean][] = [
    ['not_a_number', indicator.valueType !== 'number'],
    ['other_version', observation.indicatorVersion !== basis.indicatorVersion],
    ['other_method', basis.method !== null && observation.method !== basis.method],
    ['other_status', observation.status !== basis.status],
    ['other_dimensions', Object.keys(observation.dimensions).length > 0],
    ['contested', observation.contested],
    ['method_break', observation.broken],
    ['missing_value', noValue && indicator.valueType === 'number'],
    [
      'missing_denominator',
      !noValue && ((isDivided && denominator === null) || (value === null && lacksDenominator(observation))),
    ],
  ];
  return checks.filter(([, applies]) => applies).map(([reason]) => reason);
}

/**
 * Ranks what passed the gate: 1 is the best by the indicator's direction, the highest where it has none; equal values
 * share a rank and the next one is left out (1, 2, 2, 4). What did not pass keeps null and shifts nobody.
 */
export function rank(
  direction: IndicatorEntry['direction'],
  values: readonly (number | null)[],
): (number | null)[] {
  const better =
    direction === 'lower_better' ? (a: number, b: number) => a < b : (a: number, b: number) => a > b;
  const passed = values.filter((value) => value !== null);
  return values.map((value) =>
    value === null ? null : 1 + passed.filter((other) => better(other, value)).length,
  );
}
