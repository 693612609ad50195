/** Injection tokens of what the api is given at its start. */
export const EVENT_LOG = Symbol('event log');
export const READ_STORE = Symbol('read store');
