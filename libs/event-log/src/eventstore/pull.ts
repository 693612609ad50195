import type { Readable } from 'node:stream';
import { LogUnavailable } from '../log-errors.js';
import { classifyError, type ErrorClass } from './classify-error.js';
import type { Connection } from './connection.js';
import type { Client } from './create-client.js';
import { whatIsThere, type Source } from './what-is-there.js';

/** A call of the client that is read: `cancel` ends it at the server. */
export interface Call {
  readonly stream: Source;
  readonly cancel: () => Promise<void>;
}

/** When to stop waiting for more. */
export interface Patient {
  /** How long nothing may come; then the call counts as lost. Default: for ever. */
  readonly stallMs?: number;
  /** Ends the reading without an error. */
  readonly signal?: AbortSignal;
}

/**
 * Reads a call to its end by pulling, in chunks of what has arrived. Every way out, the reader's early one too,
 * cancels the call at the server and destroys both the stream and the wire stream that feeds it. One alone leaves the
 * others behind: a wire stream with unread messages is kept by the client for ever.
 *
 * Only a call that was answered with "no such stream" is left to end by itself, which it is about to. To cancel it
 * would reset it, and a server that is reset more than some tens of times a second closes the connection.
 *
 * @param open makes the call on the client it is given
 */
export async function* pull<Item>(
  connection: Connection,
  { stallMs, signal }: Patient,
  open: (client: Client) => Call,
): AsyncGenerator<readonly Item[], void, undefined> {
  if (signal?.aborted) return;
  const lease = connection.borrow();
  let call: Call | undefined;
  let wire: Readable | undefined;
  let isOver = false;
  let isAnswered = false;
  const stop = () => {
    isOver = true;
    if (isAnswered) return;
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
    for await (const chunk of whatIsThere<Item>(call.stream, stallMs)) {
      if (signal?.aborted) return;
      yield chunk;
    }
  } catch (error) {
    if (signal?.aborted) return;
    const meaning = classifyError(error);
    if (isAboutAbsence(meaning)) {
      isAnswered = true;
      // The rest of the answer is on its way, and nobody else asks for it any more.
      letEnd(wire);
      return;
    }
    if (meaning.kind === 'unknown' || meaning.kind === 'not_sent') lease.replace();
    throw new LogUnavailable(error);
  } finally {
    signal?.removeEventListener('abort', stop);
    stop();
    lease.release();
  }
}

const isAboutAbsence = (meaning: ErrorClass): boolean =>
  meaning.kind === 'no_stream' || (meaning.kind === 'permanent' && meaning.reason === 'stream_deleted');

/** Takes in what still comes of a call's answer. The client has stopped reading, and grpc-js then waits to be asked. */
function letEnd(wire: Readable | undefined): void {
  wire?.resume();
  (wire as { call?: { startRead?(): void } } | undefined)?.call?.startRead?.();
}
