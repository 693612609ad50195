import type { EventLog, StreamName } from '#event-log';
import type { FactCodec, RecordedFact } from './recorded-fact.js';
import type { FactSource } from './standard.js';

/** The facts of a log up to what it holds now. Throws `LogUnavailable`. */
export async function factsOfLog(log: EventLog, codec: FactCodec): Promise<FactSource> {
  const head = await log.head();
  async function* decoded(events: ReturnType<EventLog['readAll']>): AsyncGenerator<RecordedFact> {
    for await (const event of events) {
      if (head === null || event.position > head) return;
      yield codec.decode(event);
    }
  }
  return {
    all: () => decoded(log.readAll()),
    of: (stream) => decoded(log.readStream(stream as StreamName)),
  };
}
