export * from './port.js';
export * from './log-errors.js';
export * from './codec.js';
export { openEventLog } from './eventstore/open-event-log.js';
export type { EventLogOptions } from './eventstore/options.js';
export { followLog } from './follow.js';
export type { FollowOptions } from './follow.js';
export { batches } from './runner.js';
export type { Batch, BatchOptions } from './runner.js';
