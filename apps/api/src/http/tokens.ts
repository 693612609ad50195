/** Injection tokens of what the api is given at its start. */
export const EVENT_LOG = Symbol('event log');
export const READ_STORE = Symbol('read store');
export const EVIDENCE_STORE = Symbol('evidence store');
export const EVIDENCE_ROUNDS = Symbol('when evidence is read again');
export const METRICS_FOR = Symbol('who may read the metrics');
export const HEARTBEAT_MS = Symbol('time between two heartbeats of a live stream');
