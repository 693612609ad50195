/** The embedded event node: EventStoreDB's gRPC protocol over SQLite, in a child process. */
export { type EventNode, type EventNodeOptions, type ExitInfo, startEventNode } from './launch.js';
export { EventNodeStartError, type StartErrorCode } from './process/start-error.js';
