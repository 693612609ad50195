import { existsSync, readFileSync } from 'node:fs';

/** Layout of a write-ahead log: https://www.sqlite.org/fileformat2.html#walformat */
const HEADER = 32;
const FRAME_HEADER = 24;
const MAGIC = 0x377f0682;

/**
 * Looks for transactions that are in the write-ahead log `path`, but that SQLite would drop without a word: its
 * recovery ends at the first frame that is not whole. After a power cut that may only be the last transaction,
 * which nobody was told of. When more follows, acknowledged events are behind the damage. Must run before the
 * log is opened. Returns a clause that names the place, or undefined when all is well.
 */
export function findLostTransactions(path: string): string | undefined {
  const bytes = existsSync(path) ? readFileSync(path) : Buffer.alloc(0);
  if (bytes.length <= HEADER) return undefined;
  const wal = new WriteAheadLog(bytes);
  // The header reaches the disk before the first frame does.
  if (!wal.hasHeader) return `the header of its write-ahead log ${path} is damaged`;
  const damaged = wal.firstBrokenFrame();
  if (!wal.hasAcknowledgedAfter(damaged)) return undefined;
  return `frame ${damaged + 1} of ${wal.frames} in its write-ahead log ${path} is damaged, and complete transactions follow it`;
}

class WriteAheadLog {
  readonly frames: number;
  #bytes: Buffer;
  #frameSize: number;
  #isBigEndian: boolean;

  constructor(bytes: Buffer) {
    this.#bytes = bytes;
    this.#frameSize = FRAME_HEADER + bytes.readUInt32BE(8);
    this.#isBigEndian = (bytes.readUInt32BE(0) & 1) === 1;
    this.frames = Math.floor((bytes.length - HEADER) / this.#frameSize);
  }

  get hasHeader(): boolean {
    const isMagic = (this.#bytes.readUInt32BE(0) & ~1) === MAGIC;
    const sum = this.#sum([0, 0], 0, 24);
    return isMagic && sum[0] === this.#bytes.readUInt32BE(24) && sum[1] === this.#bytes.readUInt32BE(28);
  }

  firstBrokenFrame(): number {
    let sum: Checksum = [this.#bytes.readUInt32BE(24), this.#bytes.readUInt32BE(28)];
    for (let frame = 0; frame < this.frames; frame++) {
      const at = this.#offset(frame);
      sum = this.#sum(this.#sum(sum, at, at + 8), at + FRAME_HEADER, at + this.#frameSize);
      const isWhole =
        this.#isCurrent(frame) &&
        sum[0] === this.#bytes.readUInt32BE(at + 16) &&
        sum[1] === this.#bytes.readUInt32BE(at + 20);
      if (!isWhole) return frame;
    }
    return this.frames;
  }

  /** A transaction is acknowledged before the next one begins, so anything after a commit proves it. */
  hasAcknowledgedAfter(frame: number): boolean {
    let isCommitted = false;
    for (let later = frame; later < this.frames; later++) {
      if (!this.#isCurrent(later)) continue;
      if (isCommitted) return true;
      isCommitted = this.#bytes.readUInt32BE(this.#offset(later) + 4) !== 0;
    }
    return false;
  }

  /** Frames of an earlier round, which the table has long taken over, carry other salts than the header. */
  #isCurrent(frame: number): boolean {
    const at = this.#offset(frame) + 8;
    return this.#bytes.compare(this.#bytes, 16, 24, at, at + 8) === 0;
  }

  #offset(frame: number): number {
    return HEADER + frame * this.#frameSize;
  }

  #sum([first, second]: Checksum, from: number, to: number): Checksum {
    let s0 = first;
    let s1 = second;
    for (let at = from; at < to; at += 8) {
      s0 = (s0 + this.#word(at) + s1) >>> 0;
      s1 = (s1 + this.#word(at + 4) + s0) >>> 0;
    }
    return [s0, s1];
  }

  #word(at: number): number {
    return this.#isBigEndian ? this.#bytes.readUInt32BE(at) : this.#bytes.readUInt32LE(at);
  }
}

type Checksum = readonly [number, number];
