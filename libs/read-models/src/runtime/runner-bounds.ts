import type { Bounds } from '#read-store';

/**
 * For the connections of a runner. Nothing it does in a transaction takes a second of its own time, and a statement
 * writes one batch; indexes are built without a bound. So whoever reaches these is gone, and another can go on.
 */
export const runnerBounds: Bounds = { idleInTransactionMs: 30_000, lockMs: 20_000, answerMs: 60_000 };
