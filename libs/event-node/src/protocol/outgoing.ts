import type { ServerWritableStream } from '@grpc/grpc-js';

/** The writing side of a call, with the reader's pace: whoever writes waits for `room` when told there is none. */
export class Outgoing<Response> {
  /** Aborted when the reader has left or the node stops. */
  readonly over: AbortSignal;
  #call: ServerWritableStream<unknown, Response>;
  #left = new AbortController();

  constructor(call: ServerWritableStream<unknown, Response>, stopping: AbortSignal) {
    this.#call = call;
    this.over = AbortSignal.any([this.#left.signal, stopping]);
    for (const event of ['cancelled', 'close', 'error']) call.on(event, () => this.#left.abort());
  }

  /** False when the reader's buffer is full. */
  write(response: Response): boolean {
    return this.over.aborted || this.#call.write(response);
  }

  /** Resolves when there is room again or the call is over. */
  room(): Promise<void> {
    if (this.over.aborted || !this.#call.writableNeedDrain) return Promise.resolve();
    return new Promise((resolve) => {
      const done = (): void => {
        this.#call.off('drain', done);
        this.over.removeEventListener('abort', done);
        resolve();
      };
      this.#call.on('drain', done);
      this.over.addEventListener('abort', done);
    });
  }
}
