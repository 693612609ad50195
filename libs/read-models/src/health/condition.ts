import type { ReadModelStatus } from '../runtime/status.js';
import type { ReadModelProgress } from './read-model-progress.js';

/**
 * How a build is doing, as one word for who looks after it. `current` shows everything but the last seconds,
 * `catching_up` moves and is behind, `building` is not yet read by anybody, `standing_still` has events waiting and does
 * not move, `halted` could not take an event and waits for an operator.
 */
export const conditions = ['current', 'catching_up', 'building', 'standing_still', 'halted'] as const;
export type Condition = (typeof conditions)[number];

/** An event that waits no longer than this is on its way. */
const ON_ITS_WAY_MS = 5_000;

/** Nothing moves and something waits for so long: nobody feeds the build, or whoever does is stuck. */
const STANDING_STILL_MS = 60_000;

/** `progress` is absent when the log cannot be asked: then nothing waits as far as is known. */
export function conditionOf(
  { state, halted, updatedAt }: Pick<ReadModelStatus, 'state' | 'halted' | 'updatedAt'>,
  progress: ReadModelProgress | undefined,
  now: Date,
): Condition {
  if (halted) return 'halted';
  const since = (from: Date | null | undefined) => (from ? now.getTime() - from.getTime() : 0);
  const waits = since(progress?.waitingSince);
  if (waits > STANDING_STILL_MS && since(updatedAt) > STANDING_STILL_MS) return 'standing_still';
  if (state === 'building') return 'building';
  return waits > ON_ITS_WAY_MS ? 'catching_up' : 'current';
}

/** Whether nobody has to look after it. */
export const isWell = (condition: Condition): boolean =>
  condition !== 'halted' && condition !== 'standing_still';
