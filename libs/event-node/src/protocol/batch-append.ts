import type { handleBidiStreamingCall, ServerDuplexStream } from '@grpc/grpc-js';
import type { EventStore } from '../store/event-store.js';
import type { BatchAppendRequest } from './batch-append-request.js';
import { encodeOutcome, encodeRefusal } from './batch-append-response.js';
import { type Assembly, Assemblies } from './batch-assemblies.js';
import type { BatchAppendResp, UUID } from './definitions.js';
import { MAX_APPEND_SIZE } from './errors.js';
import { decodeUuid } from './uuid.js';

/** Appends that wait for the disk may hold this much before the stream is no longer read from. */
const MAX_WAITING = 8 * MAX_APPEND_SIZE;
/** What an append takes besides its events, so that many small ones count as well. */
const APPEND_OVERHEAD = 1024;

/** `Streams.BatchAppend`: one long call, appends told apart by correlation id, each answered in band. */
export function batchAppendHandler(
  store: EventStore,
): handleBidiStreamingCall<BatchAppendRequest, BatchAppendResp> {
  return (call) => new BatchAppendCall(store, call).listen();
}

class BatchAppendCall {
  #store: EventStore;
  #call: ServerDuplexStream<BatchAppendRequest, BatchAppendResp>;
  #assemblies = new Assemblies();
  #waiting = 0;
  #waitingBytes = 0;
  #ended = false;

  constructor(store: EventStore, call: ServerDuplexStream<BatchAppendRequest, BatchAppendResp>) {
    this.#store = store;
    this.#call = call;
  }

  listen(): void {
    this.#call.on('data', (request: BatchAppendRequest) => this.#receive(request));
    this.#call.on('drain', () => this.#resume());
    this.#call.on('end', () => {
      this.#ended = true;
      this.#endWhenAnswered();
    });
  }

  #receive(request: BatchAppendRequest): void {
    const correlation = request.message.getCorrelationId();
    let key = '';
    try {
      key = Buffer.from(decodeUuid(correlation, 'a correlation id')).toString('hex');
      const assembly = this.#assemblies.add(key, request);
      if (!assembly) return;
      const { stream, expected, deadline } = assembly;
      // Checked when it arrives: an append that is too late must not wait for its other parts, nor for the disk.
      if (deadline !== undefined && deadline <= Date.now()) {
        this.#assemblies.drop(key);
        this.#answer(encodeOutcome(correlation, stream, expected, { kind: 'timeout' }));
      } else if (request.message.getIsFinal()) {
        this.#assemblies.drop(key);
        void this.#append(correlation, assembly);
      }
    } catch (error) {
      const stream = this.#assemblies.drop(key)?.stream ?? '';
      this.#answer(encodeRefusal(correlation, stream, error));
    }
  }

  async #append(correlation: UUID | undefined, assembly: Assembly): Promise<void> {
    const { stream, expected, deadline, proposed } = assembly;
    const weight = proposed.size + APPEND_OVERHEAD;
    this.#waiting += 1;
    this.#waitingBytes += weight;
    if (this.#waitingBytes > MAX_WAITING) this.#call.pause();
    try {
      const outcome = await this.#store.append({ stream, expected, deadline, events: proposed.events });
      this.#answer(encodeOutcome(correlation, stream, expected, outcome));
    } catch (error) {
      this.#answer(encodeRefusal(correlation, stream, error));
    }
    this.#waiting -= 1;
    this.#waitingBytes -= weight;
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
