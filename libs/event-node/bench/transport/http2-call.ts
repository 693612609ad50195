import { EventEmitter } from 'node:events';
import type { IncomingHttpHeaders, ServerHttp2Stream } from 'node:http2';
import type { Metadata } from '@grpc/grpc-js';
import { Deframer, frame, FramingError } from './framing.js';

/** What the call needs to know of its method; the shape of a grpc-js method definition. */
export interface Method {
  requestStream: boolean;
  responseStream: boolean;
  requestDeserialize(bytes: Buffer): unknown;
  responseSerialize(message: unknown): Buffer;
}

const LARGEST_MESSAGE = 17 * 1024 * 1024;
/** What may wait to be sent before a writer is told to wait. */
const FULL = 64 * 1024;
const UNKNOWN = 2;
const DEADLINE_EXCEEDED = 4;
const UNITS: Record<string, number> = { H: 3_600_000, M: 60_000, S: 1000, m: 1, u: 1e-3, n: 1e-6 };
const RESPONSE = { ':status': 200, 'content-type': 'application/grpc' };

/** One call over an HTTP/2 stream, in the shape of the calls of grpc-js, as far as the node's handlers use it. */
export class Http2Call extends EventEmitter {
  cancelled = false;
  writableNeedDrain = false;
  request: unknown;
  #stream: ServerHttp2Stream;
  #method: Method;
  #trailers: Record<string, string | string[]> = { 'grpc-status': '0' };
  #waiting: Buffer[] = [];
  #waitingBytes = 0;
  #scheduled = false;
  #ended = false;
  #deadline: NodeJS.Timeout | undefined;

  constructor(stream: ServerHttp2Stream, headers: IncomingHttpHeaders, method: Method) {
    super();
    this.#stream = stream;
    this.#method = method;
    stream.on('wantTrailers', () => stream.sendTrailers(this.#trailers));
    stream.on('close', () => this.#closed());
    stream.on('error', () => undefined);
    stream.on('drain', () => this.#drained());
    this.on('error', (error: Error) => this.fail(error));
    this.#startDeadline(headers['grpc-timeout']);
  }

  /** Reads the request; `started` is called when the handler may begin. */
  receive(started: () => void): void {
    const deframer = new Deframer(LARGEST_MESSAGE);
    const { requestStream } = this.#method;
    if (requestStream) started();
    this.#stream.on('data', (chunk: Buffer) => {
      this.#guarded(() => {
        for (const message of deframer.push(chunk)) {
          const request = this.#method.requestDeserialize(message);
          if (requestStream) this.emit('data', request);
          else this.request = request;
        }
      });
    });
    this.#stream.on('end', () => {
      this.#guarded(() => {
        deframer.end();
        if (requestStream) this.emit('end');
        else started();
      });
    });
  }

  pause(): void {
    this.#stream.pause();
  }

  resume(): void {
    this.#stream.resume();
  }

  /** What is written in one turn leaves as one chunk. */
  write(message: unknown): boolean {
    if (this.#ended || this.cancelled) return true;
    const framed = frame(this.#method.responseSerialize(message));
    this.#waiting.push(framed);
    this.#waitingBytes += framed.length;
    if (!this.#scheduled) {
      this.#scheduled = true;
      process.nextTick(() => this.#flush());
    }
    if (this.#waitingBytes + this.#stream.writableLength >= FULL) this.writableNeedDrain = true;
    return !this.writableNeedDrain;
  }

  end(): void {
    if (this.#ended) return;
    this.#ended = true;
    this.#respond();
    this.#flush();
    this.#stream.end();
  }

  fail(error: Error & { code?: unknown; details?: string; metadata?: Metadata }): void {
    if (this.#ended) return;
    const code = typeof error.code === 'number' ? error.code : UNKNOWN;
    this.#trailers = {
      'grpc-status': String(code),
      'grpc-message': encodeURIComponent(error.details ?? error.message),
      ...(error.metadata?.toHttp2Headers() as Record<string, string[]> | undefined),
    };
    this.end();
  }

  #respond(): void {
    if (!this.#stream.headersSent && !this.#stream.destroyed) {
      this.#stream.respond(RESPONSE, { waitForTrailers: true });
    }
  }

  #flush(): void {
    this.#scheduled = false;
    if (this.#waiting.length === 0 || this.#stream.destroyed) return;
    this.#respond();
    const chunk =
      this.#waiting.length === 1
        ? (this.#waiting[0] as Buffer)
        : Buffer.concat(this.#waiting, this.#waitingBytes);
    this.#waiting = [];
    this.#waitingBytes = 0;
    if (this.#stream.write(chunk)) this.#drained();
  }

  #drained(): void {
    if (!this.writableNeedDrain || this.#stream.writableLength >= FULL) return;
    this.writableNeedDrain = false;
    this.emit('drain');
  }

  #guarded(act: () => void): void {
    try {
      act();
    } catch (error) {
      this.fail(error instanceof FramingError ? error : Object.assign(error as Error, { code: 13 }));
    }
  }

  #closed(): void {
    clearTimeout(this.#deadline);
    if (!this.#ended) {
      this.cancelled = true;
      this.emit('cancelled');
    }
    this.emit('close');
  }

  #startDeadline(text: string | string[] | undefined): void {
    const [, amount, unit] = /^(\d{1,8})([HMSmun])$/.exec(String(text ?? '')) ?? [];
    if (!amount || !unit) return;
    const ms = Number(amount) * (UNITS[unit] ?? 1);
    this.#deadline = setTimeout(
      () => {
        this.cancelled = true;
        this.emit('cancelled');
        this.fail(Object.assign(new Error('Deadline exceeded'), { code: DEADLINE_EXCEEDED }));
      },
      Math.min(ms, 2 ** 31 - 1),
    );
  }
}
