import type { LogEvent, Position, StreamName } from './port.js';

/** Streams remembered at least; at most twice as many. */
const streamsRemembered = 50_000;

/**
 * What a delivered event is to those before it:
 * - `next`: it comes after all of them;
 * - `repeated`: it was delivered before;
 * - `late`: it was never delivered, but events that lie after it were;
 * - `gap`: it comes after all of them, but an earlier event of its stream is missing.
 */
export type Place = 'next' | 'repeated' | 'late' | 'gap';

interface Span {
  readonly first: bigint;
  readonly last: bigint;
}

/**
 * Checks the order in which a log delivers its events. Positions have gaps, so a missing event shows only in the
 * revisions of its stream, which have none.
 */
export class Sequence {
  #last: Position | null;
  readonly #start: Position;
  /**
   * Revisions of the first and the last event accepted of each stream. Two generations: the older one is dropped when
   * the newer is full.
   */
  #newer = new Map<StreamName, Span>();
  #older = new Map<StreamName, Span>();
  #hasForgotten = false;

  constructor(after: Position | null) {
    this.#last = after;
    this.#start = after ?? -1n;
  }

  /** Last position accepted or reached. */
  get last(): Position | null {
    return this.#last;
  }

  /** Revision of the stream's last event accepted; undefined when none is remembered. */
  revisionOf(stream: StreamName): bigint | undefined {
    return this.#spanOf(stream)?.last;
  }

  placeOf({ stream, revision, position }: LogEvent): Place {
    const seen = this.#spanOf(stream);
    const before = seen?.last;
    if (this.#last === null || position > this.#last)
      return before === undefined || revision === before + 1n ? 'next' : 'gap';
    if (position <= this.#start) return 'repeated';
    // Before the first one accepted of its stream it is one that was passed over, unless more was delivered once.
    const isWithin = seen !== undefined && revision >= seen.first && revision <= seen.last;
    const mayBeForgotten = this.#hasForgotten && (seen === undefined || revision < seen.first);
    return isWithin || mayBeForgotten ? 'repeated' : 'late';
  }

  accept({ stream, revision, position }: LogEvent): void {
    this.#last = position;
    this.#newer.set(stream, { first: this.#spanOf(stream)?.first ?? revision, last: revision });
    if (this.#newer.size < streamsRemembered) return;
    this.#hasForgotten ||= this.#older.size > 0;
    [this.#older, this.#newer] = [this.#newer, new Map()];
  }

  /** Whether a checkpoint is news. It never moves back. */
  reach(position: Position): boolean {
    if (this.#last !== null && position <= this.#last) return false;
    this.#last = position;
    return true;
  }

  #spanOf(stream: StreamName): Span | undefined {
    return this.#newer.get(stream) ?? this.#older.get(stream);
  }
}
