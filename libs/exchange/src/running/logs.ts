import {
  WrongExpectedRevision,
  type EventLog,
  type LogEvent,
  type NewEvent,
  type StreamName,
} from '#event-log';

type Appends = Pick<EventLog, 'append' | 'readStream'>;

/** A log of which only two calls are other than those of the log below. */
const over = (log: EventLog, { append, readStream }: Appends): EventLog => ({
  append,
  readStream,
  readAll: (options) => log.readAll(options),
  subscribe: (options) => log.subscribe(options),
  head: () => log.head(),
  ping: () => log.ping(),
  close: () => Promise.resolve(),
});

/** A log that keeps what is appended to itself, so that what comes later is decided as if it had been recorded. */
export interface DryLog {
  readonly log: EventLog;
  /** Takes back what was kept of a stream. */
  forget(stream: StreamName): void;
}

export function dryLog(below: EventLog): DryLog {
  const kept = new Map<StreamName, LogEvent[]>();
  let position = 0n;

  async function endOf(stream: StreamName): Promise<bigint | null> {
    const own = kept.get(stream)?.at(-1);
    if (own) return own.revision;
    for await (const last of below.readStream(stream, { direction: 'backwards', from: 'end', maxCount: 1 }))
      return last.revision;
    return null;
  }

  async function* readStream(...[stream, options = {}]: Parameters<EventLog['readStream']>) {
    const own = kept.get(stream) ?? [];
    if (options.direction === 'backwards') {
      // Asked only for the end of a stream, by the log above.
      const last = own.at(-1);
      if (last) yield last;
      else yield* below.readStream(stream, options);
      return;
    }
    yield* below.readStream(stream, options);
    const from = typeof options.from === 'bigint' ? options.from : 0n;
    for (const event of own) if (event.revision >= from) yield event;
  }

  return {
    log: over(below, {
      readStream,
      async append(stream, expected, events) {
        const end = await endOf(stream);
        if ((expected === 'no_stream' ? null : expected) !== end)
          throw new WrongExpectedRevision(stream, expected, end);
        const first = (end ?? -1n) + 1n;
        const list = kept.get(stream) ?? [];
        kept.set(stream, list);
        for (const [index, event] of events.entries())
          list.push({
            ...(JSON.parse(JSON.stringify(event)) as NewEvent),
            stream,
            revision: first + BigInt(index),
            position: ++position,
            created: new Date(0),
          });
        return { revision: first + BigInt(events.length - 1), position };
      },
    }),
    forget: (stream) => void kept.delete(stream),
  };
}

/** A log that remembers what each command appended, until it is asked. */
export interface WatchedLog {
  readonly log: EventLog;
  /** Types of the events that a command appended here; none when it was recorded before, or was already true. */
  appendedBy(commandId: string): readonly string[];
}

export function watchedLog(below: EventLog): WatchedLog {
  const types = new Map<string, string[]>();
  return {
    log: over(below, {
      readStream: (stream, options) => below.readStream(stream, options),
      async append(stream, expected, events) {
        const result = await below.append(stream, expected, events);
        for (const { type, metadata } of events) {
          const command = String(metadata.commandId);
          types.set(command, [...(types.get(command) ?? []), type]);
        }
        return result;
      },
    }),
    appendedBy(commandId) {
      const found = types.get(commandId) ?? [];
      types.delete(commandId);
      return found;
    },
  };
}
