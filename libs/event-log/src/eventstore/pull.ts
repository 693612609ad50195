import type { Readable } from 'node:stream';
import { settlesWithin } from '../back-off.js';
import { LogUnavailable } from '../log-errors.js';
import { classifyError } from './classify-error.js';
import type { Connection } from './connection.js';
import type { Client } from './create-client.js';

/** A call of the client that is read: `cancel` ends it at the server. */
export interface Call<Item> {
  readonly stream: {
    [Symbol.asyncIterator](): AsyncIterator<Item>;
    on(event: 'error', listener: (error: Error) => void): unknown;
    once(event: string, listener: (...args: unknown[]) => void): unknown;
    destroy(): unknown;
  };
  readonly cancel: () => Promise<void>;
}

/** When to stop waiting for the next item. */
export interface Patient {
  /** How long one item may take; then the call counts as lost. Default: for ever. */
  readonly stallMs?: number;
  /** Ends the reading without an error. */
  readonly signal?: AbortSignal;
}

/**
 * Reads a call to its end by pulling. Every way out, the reader's early one too, cancels the call at the server and
 * destroys both the stream and the wire stream that feeds it. One alone leaves the others behind: a wire stream with
 * unread messages is kept by the client for ever.
 *
 * @param open makes the call on the client it is given
 */
export async function* pull<Item>(
  connection: Connection,
  { stallMs, signal }: Patient,
  open: (client: Client) => Call<Item>,
): AsyncGenerator<Item, void, undefined> {
  if (signal?.aborted) return;
  const lease = connection.borrow();
  let call: Call<Item> | undefined;
  let wire: Readable | undefined;
  let isOver = false;
  const stop = () => {
    isOver = true;
    void call?.cancel().catch(() => undefined);
    call?.stream.destroy();
    wire?.destroy();
  };
  signal?.addEventListener('abort', stop, { once: true });
  try {
    call = open(lease.client);
    // The client may report an error after the last reader has gone; without a listener that ends the process.
    call.stream.on('error', () => undefined);
    call.stream.once('pipe', (source) => {
      wire = source as Readable;
      if (isOver) wire.destroy();
    });
    const items = call.stream[Symbol.asyncIterator]();
    for (;;) {
      const next = items.next();
      if (stallMs !== undefined && !(await settlesWithin(next, stallMs)))
        throw new Error(`no answer within ${stallMs} ms`);
      const item = await next;
      if (item.done || signal?.aborted) return;
      yield item.value;
    }
  } catch (error) {
    if (signal?.aborted) return;
    const { kind } = classifyError(error);
    if (kind === 'no_stream') return;
    if (kind === 'unknown') lease.replace();
    throw new LogUnavailable(error);
  } finally {
    signal?.removeEventListener('abort', stop);
    stop();
    lease.release();
  }
}
