/** gRPC's length-prefixed messages: one byte of flags, four of length, then the message. */
const HEADER = 5;

export class FramingError extends Error {
  readonly code: number;

  constructor(code: number, message: string) {
    super(message);
    this.code = code;
  }
}

const RESOURCE_EXHAUSTED = 8;
const UNIMPLEMENTED = 12;
const INTERNAL = 13;

export function frame(message: Uint8Array): Buffer {
  const framed = Buffer.allocUnsafe(HEADER + message.length);
  framed[0] = 0;
  framed.writeUInt32BE(message.length, 1);
  framed.set(message, HEADER);
  return framed;
}

/** Cuts what arrives into messages, however it was cut on the way. */
export class Deframer {
  #rest: Buffer = Buffer.alloc(0);
  #largest: number;

  constructor(largest: number) {
    this.#largest = largest;
  }

  /** The messages that are complete now. Throws `FramingError`. */
  push(chunk: Buffer): Buffer[] {
    let bytes = this.#rest.length === 0 ? chunk : Buffer.concat([this.#rest, chunk]);
    const messages: Buffer[] = [];
    while (bytes.length >= HEADER) {
      if (bytes[0] !== 0) throw new FramingError(UNIMPLEMENTED, 'Compressed messages are not supported.');
      const length = bytes.readUInt32BE(1);
      if (length > this.#largest) {
        throw new FramingError(RESOURCE_EXHAUSTED, `A message of ${length} bytes is over ${this.#largest}.`);
      }
      if (bytes.length < HEADER + length) break;
      messages.push(bytes.subarray(HEADER, HEADER + length));
      bytes = bytes.subarray(HEADER + length);
    }
    this.#rest = bytes;
    return messages;
  }

  /** Throws when the stream ends in the middle of a message. */
  end(): void {
    if (this.#rest.length > 0) throw new FramingError(INTERNAL, 'The request ended within a message.');
  }
}
