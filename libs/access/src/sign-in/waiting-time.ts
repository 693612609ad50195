/** How failures slow the next attempt down. Nobody is locked out: an attacker could lock others out that way. */
export interface Slowdown {
  /** failures without any wait */
  free: number;
  longestSeconds: number;
}

/** After this long without a failure the count begins anew. */
export const MEMORY_MINUTES = 15;

/** Seconds from the last failure to the next attempt: doubling from one second. */
export function waitingSeconds(failures: number, { free, longestSeconds }: Slowdown): number {
  return failures < free ? 0 : Math.min(longestSeconds, 2 ** Math.min(failures - free, 30));
}
