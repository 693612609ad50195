import type { EventLogOptions } from '#event-log';

/** Many appends at once on a machine that others keep busy take long without anything being wrong. */
export const patient: EventLogOptions = { appendTotalMs: 120_000, appendAttemptMs: 60_000 };
