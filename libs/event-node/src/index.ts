/** The embedded event node: EventStoreDB's gRPC protocol over SQLite, in a child process. */
export { type EventNode, type EventNodeOptions, type ExitInfo, startEventNode } from './launch.js';
export { EventNodeStartError, type StartErrorCode } from './process/start-error.js';
export { flushToDisk } from './backup/flush.js';
export { LogBackupError } from './backup/log-backup-error.js';
export type { LogSummary } from './backup/log-summary.js';
export { restoreLog } from './backup/restore-log.js';
export { saveLog, type SaveProgress } from './backup/save-log.js';
