import type { StartErrorCode } from './start-error.js';

/** What the child tells its parent, once, over the IPC channel. */
export type ChildMessage =
  | { kind: 'ready'; port: number; metricsPort?: number }
  | { kind: 'failed'; code: StartErrorCode; message: string };
