import * as refusal from './program.refusals.js';
import type { ProgramCommandOf, ProgramEvent, ProgramState } from './program-state.js';

export function adoptIndicator(
  { data, known }: ProgramCommandOf<'AdoptProgramIndicator'>,
  { indicators }: ProgramState,
): readonly ProgramEvent[] {
  if (indicators.includes(data.indicator)) return [];
  if (!known.indicator) throw refusal.indicatorNotDefined(data.indicator);
  if (known.indicator.retired) throw refusal.indicatorRetired(data.indicator);
  return [{ type: 'ProgramIndicatorAdopted', data }];
}

export function dropIndicator(
  { data }: ProgramCommandOf<'DropProgramIndicator'>,
  { indicators, droppedIndicators }: ProgramState,
): readonly ProgramEvent[] {
  if (indicators.includes(data.indicator)) return [{ type: 'ProgramIndicatorDropped', data }];
  const dropped = droppedIndicators.findLast(({ indicator }) => indicator === data.indicator);
  if (dropped?.reason === data.reason) return [];
  if (dropped) throw refusal.indicatorAlreadyDropped(data.reason, dropped.reason);
  throw refusal.indicatorNotAdopted(data.indicator, indicators);
}

/** Every indicator it was ever measured by: what it was measured by then may still be recorded after it was dropped. */
export const everMeasuredBy = ({ indicators, droppedIndicators }: ProgramState): readonly string[] => [
  ...new Set([...indicators, ...droppedIndicators.map(({ indicator }) => indicator)]),
];
