/** How long something took, or how long it had not happened when it was last looked at. */
export interface Duration {
  /** Not negative; the unit is the caller's, and that of every answer. */
  readonly time: number;
  /** True when it happened then; false when it had not happened up to then (right-censored). */
  readonly ended: boolean;
}

/** Throws `RangeError` for a time that is negative or no number. */
export function checkDurations(durations: readonly Duration[]): void {
  for (const { time } of durations)
    if (!(Number.isFinite(time) && time >= 0))
      throw new RangeError(`a duration must be a number from 0 on, not ${time}`);
}

/** What is at risk and what ends at each time at which something ended, the earliest first. */
export interface Risk {
  readonly time: number;
  /** Those that neither ended nor were censored before this time. */
  readonly atRisk: number;
  readonly ended: number;
}

/** Who is censored at a time is still at risk at that time: the usual convention for ties. */
export function risks(durations: readonly Duration[]): readonly Risk[] {
  const sorted = durations.toSorted((a, b) => a.time - b.time);
  const found: Risk[] = [];
  for (let first = 0; first < sorted.length;) {
    const time = sorted[first]?.time as number;
    let next = first;
    let ended = 0;
    for (; sorted[next]?.time === time; next += 1) if (sorted[next]?.ended) ended += 1;
    if (ended > 0) found.push({ time, atRisk: sorted.length - first, ended });
    first = next;
  }
  return found;
}
