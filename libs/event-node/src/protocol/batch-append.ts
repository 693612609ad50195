import type { handleBidiStreamingCall, ServerDuplexStream } from '@grpc/grpc-js';
import type { EventStore } from '../store/event-store.js';
import type { ExpectedRevision } from '../store/expected-revision.js';
import { encodeOutcome, encodeRefusal } from './batch-append-response.js';
import type { BatchAppendReq, BatchAppendResp, UUID } from './definitions.js';
import { MAX_APPEND_SIZE } from './errors.js';
import { expectedRevision } from './expected.js';
import { ProposedEvents } from './proposed-events.js';
import { streamName } from './stream-name.js';

/** Appends that wait for the disk may hold this much before the stream is no longer read from. */
const MAX_WAITING = 8 * MAX_APPEND_SIZE;

interface Assembly {
  stream: string;
  expected: ExpectedRevision;
  deadline: number | undefined;
  proposed: ProposedEvents;
}

/** `Streams.BatchAppend`: one long call, appends told apart by correlation id, each answered in band. */
export function batchAppendHandler(
  store: EventStore,
): handleBidiStreamingCall<BatchAppendReq, BatchAppendResp> {
  return (call) => new BatchAppendCall(store, call).listen();
}

class BatchAppendCall {
  #store: EventStore;
  #call: ServerDuplexStream<BatchAppendReq, BatchAppendResp>;
  #assemblies = new Map<string, Assembly>();
  #waiting = 0;
  #waitingBytes = 0;
  #ended = false;

  constructor(store: EventStore, call: ServerDuplexStream<BatchAppendReq, BatchAppendResp>) {
    this.#store = store;
    this.#call = call;
  }

  listen(): void {
    this.#call.on('data', (request: BatchAppendReq) => this.#receive(request));
    this.#call.on('drain', () => this.#resume());
    this.#call.on('end', () => {
      this.#ended = true;
      this.#endWhenAnswered();
    });
  }

  #receive(request: BatchAppendReq): void {
    const correlation = request.getCorrelationId();
    const key = correlation?.getString() ?? '';
    try {
      const options = request.getOptions();
      if (options && !this.#assemblies.has(key)) this.#assemblies.set(key, assemblyOf(options));
      const assembly = this.#assemblies.get(key);
      // Without options and unknown: the rest of an append that was refused.
      if (!assembly) return;
      for (const message of request.getProposedMessagesList()) assembly.proposed.add(message);
      if (!request.getIsFinal()) return;
      this.#assemblies.delete(key);
      void this.#append(correlation, assembly);
    } catch (error) {
      const stream = this.#assemblies.get(key)?.stream ?? '';
      this.#assemblies.delete(key);
      this.#answer(encodeRefusal(correlation, stream, error));
    }
  }

  async #append(correlation: UUID | undefined, assembly: Assembly): Promise<void> {
    const { stream, expected, deadline, proposed } = assembly;
    this.#waiting += 1;
    this.#waitingBytes += proposed.size;
    if (this.#waitingBytes > MAX_WAITING) this.#call.pause();
    try {
      const outcome = await this.#store.append({ stream, expected, deadline, events: proposed.events });
      this.#answer(encodeOutcome(correlation, stream, expected, outcome));
    } catch (error) {
      this.#answer(encodeRefusal(correlation, stream, error));
    }
    this.#waiting -= 1;
    this.#waitingBytes -= proposed.size;
    this.#resume();
    this.#endWhenAnswered();
  }

  /** When the client does not take its answers, its next appends are not read either. */
  #answer(response: BatchAppendResp): void {
    if (!this.#call.cancelled && !this.#call.write(response)) this.#call.pause();
  }

  #resume(): void {
    if (!this.#call.writableNeedDrain && this.#waitingBytes <= MAX_WAITING) this.#call.resume();
  }

  #endWhenAnswered(): void {
    if (this.#ended && this.#waiting === 0) this.#call.end();
  }
}

function assemblyOf(options: BatchAppendReq.Options): Assembly {
  const exact = options.hasStreamPosition() ? options.getStreamPosition() : undefined;
  return {
    stream: streamName(options.getStreamIdentifier()),
    expected: expectedRevision(options, exact),
    deadline: options.getDeadline()?.toDate().getTime(),
    proposed: new ProposedEvents(),
  };
}
