import type { EventLog } from '../port.js';
import { appender } from './append.js';
import { connect } from './connection.js';
import { defaultPatience, type EventLogOptions } from './options.js';
import { ping } from './ping.js';
import { head, readAll } from './read-all.js';
import { readStream } from './read-stream.js';
import { subscribe } from './subscribe.js';

/**
 * Opens the event log at an EventStoreDB address, `esdb://host:port?tls=false` or `esdb+discover://…`; the embedded
 * event node has such an address too. Does not connect yet: the first call does, and every call connects again
 * when the connection is lost.
 *
 * Needs EventStoreDB 23.10 or later. In a cluster the address should say `nodePreference=leader`: a follower
 * answers with streams that are a moment behind.
 */
export function openEventLog(url: string, options: EventLogOptions = {}): EventLog {
  const patience = { ...defaultPatience, ...options };
  const connection = connect(url);
  return {
    append: appender(connection, patience),
    readStream: (stream, range = {}) => readStream(connection, patience.readStallMs, stream, range),
    readAll: (range = {}) => readAll(connection, patience.readStallMs, range),
    subscribe: (from) => subscribe(connection, from),
    head: () => head(connection, patience.readStallMs),
    ping: () => ping(connection, patience.readStallMs),
    close: () => connection.close(),
  };
}
