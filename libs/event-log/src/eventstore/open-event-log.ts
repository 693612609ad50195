import type { EventLog } from '../port.js';
import { appender } from './append.js';
import { connect } from './connection.js';
import { defaultPatience, type EventLogOptions } from './options.js';
import { ping } from './ping.js';
import { head, readAll } from './read-all.js';
import { readStream } from './read-stream.js';
import { subscribe } from './subscribe.js';

/**
 * Opens the event log at an address of EventStoreDB or KurrentDB: `esdb://host:port?tls=false`, with TLS
 * `esdb://user:password@host:port?tlsCAFile=…`, a cluster `esdb+discover://…` with one name or several hosts; the
 * embedded event node has such an address too. Does not connect yet: the first call does, and every call connects again
 * when the connection is lost. A cluster is asked for its leader, unless the address says otherwise.
 *
 * Needs EventStoreDB 23.10 or later. Throws `BadLogAddress`. User and password are sent only over TLS.
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
