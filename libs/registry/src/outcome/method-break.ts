import type { DataOf } from '../catalogue.js';
import { sameFacts } from '../same-facts.js';
import type { Series } from './observation.js';
import { breakAlreadyDeclared, seriesUnknown } from './review.refusals.js';

type MethodBreak = DataOf<'MethodBreakDeclared'>;

/** From which periods on the figures of a series come about in another way, as they were declared. */
export type MethodBreaks = readonly MethodBreak[];

/** Decides a break: a series that has begun may hold several, one for each period. */
export function breakDeclared(
  data: MethodBreak,
  { series, breaks }: { readonly series: Series; readonly breaks: MethodBreaks },
) {
  if (series.size === 0) throw seriesUnknown(data.from);
  const earlier = breaks.find(({ from }) => from === data.from);
  if (earlier && sameFacts(earlier, data)) return [];
  if (earlier) throw breakAlreadyDeclared(data.from, earlier.changed);
  return [{ type: 'MethodBreakDeclared', data } as const];
}

export const withBreak = (breaks: MethodBreaks, declared: MethodBreak): MethodBreaks => [...breaks, declared];
