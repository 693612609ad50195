import { LRUCache } from 'lru-cache';
import type { AppendResult, EventLog, NewEvent, StreamName } from '#event-log';
import type { Decider, RegistryEvent } from '#registry';
import { FoldedStream, type RegistryCodec } from './folded-stream.js';

type AnyFolded = FoldedStream<RegistryEvent, unknown>;
type Kept = { readonly folded: AnyFolded; readAt: number };

export interface StreamMemoryOptions {
  /** How many events' worth of streams are kept, the longest unused go first. About 1 kB each. */
  readonly maxEvents?: number | undefined;
  /** For how long another process's appends may go unnoticed by `recent`, in milliseconds. */
  readonly recentMs?: number;
}

/**
 * The streams as this process last saw them, folded. Most commands find their stream here and are spared the reading
 * of it; that nobody else went on meanwhile is proved by the append, which expects the revision that was seen.
 */
export class StreamMemory {
  private readonly kept: LRUCache<StreamName, Kept>;
  private readonly recentMs: number;

  constructor(
    readonly log: EventLog,
    readonly codec: RegistryCodec,
    { maxEvents = 20_000, recentMs = 1_000 }: StreamMemoryOptions = {},
  ) {
    this.kept = new LRUCache({ maxSize: maxEvents, sizeCalculation: ({ folded }) => folded.events });
    this.recentMs = recentMs;
  }

  /** As this process last saw it, which others may have gone past; undefined when it does not remember it. */
  remembered<C, E extends RegistryEvent, State>(
    decider: Decider<C, E, State>,
    stream: StreamName,
  ): FoldedStream<E, State> | undefined {
    return this.keptOf(decider, stream)?.folded as FoldedStream<E, State> | undefined;
  }

  /** As it stands in the log now. */
  async current<C, E extends RegistryEvent, State>(
    decider: Decider<C, E, State>,
    stream: StreamName,
  ): Promise<FoldedStream<E, State>> {
    const readAt = performance.now();
    const kept = this.keptOf(decider, stream);
    if (kept && (await this.readOn(stream, kept.folded))) {
      this.keep(stream, kept.folded, readAt);
      return kept.folded as FoldedStream<E, State>;
    }
    const folded = new FoldedStream(decider as Decider<never, E, State>);
    for await (const recorded of this.log.readStream(stream)) folded.add(this.codec.decode(recorded));
    // What does not exist is not remembered: the next to ask may ask because it was just begun elsewhere.
    if (folded.end) this.keep(stream, folded as unknown as AnyFolded, readAt);
    else this.kept.delete(stream);
    return folded;
  }

  /**
   * As it stood in the log a moment ago, or later. For what a command must know of another stream, which may move on
   * between the look and the append however fresh the look is.
   */
  async recent<C, E extends RegistryEvent, State>(
    decider: Decider<C, E, State>,
    stream: StreamName,
  ): Promise<FoldedStream<E, State>> {
    const kept = this.keptOf(decider, stream);
    if (kept && performance.now() - kept.readAt < this.recentMs) return kept.folded as FoldedStream<E, State>;
    return this.current(decider, stream);
  }

  /** Takes note of what this process has just appended. Never throws: what cannot be folded is forgotten. */
  took<E extends RegistryEvent, State>(
    stream: StreamName,
    folded: FoldedStream<E, State>,
    events: readonly NewEvent[],
    { revision, position, askedAt }: AppendResult & { readonly askedAt: number },
  ): void {
    const first = revision - BigInt(events.length - 1);
    try {
      // Decoded from their text, so that they are folded as anybody would who reads them.
      for (const [index, { id, type, data, metadata }] of events.entries())
        folded.add(
          this.codec.decode({
            ...(JSON.parse(JSON.stringify({ id, type, data, metadata })) as NewEvent),
            stream,
            revision: first + BigInt(index),
            position,
            created: new Date(0),
          }),
        );
      this.keep(stream, folded as unknown as AnyFolded, askedAt);
    } catch {
      this.forget(stream);
    }
  }

  /** The next to ask for it reads it anew. */
  forget(stream: StreamName): void {
    this.kept.delete(stream);
  }

  /**
   * Folds what was appended since. False when the log does not hold what was seen last: it is not the log it was, such
   * as after a restore.
   */
  private async readOn(stream: StreamName, folded: AnyFolded): Promise<boolean> {
    const seen = folded.end;
    if (!seen) return false;
    let isSame = false;
    for await (const recorded of this.log.readStream(stream, { from: seen.revision })) {
      if (recorded.revision === seen.revision) isSame = recorded.id === seen.eventId;
      if (!isSame) return false;
      folded.add(this.codec.decode(recorded));
    }
    return isSame;
  }

  /** What was folded by another decider is another state. */
  private keptOf(decider: unknown, stream: StreamName): Kept | undefined {
    const kept = this.kept.get(stream);
    return kept?.folded.decider === decider ? kept : undefined;
  }

  private keep(stream: StreamName, folded: AnyFolded, readAt: number): void {
    const kept = this.keptOf(folded.decider, stream);
    const isFurther = kept && kept.folded !== folded && endOf(kept.folded) > endOf(folded);
    if (!isFurther) this.kept.set(stream, { folded, readAt });
  }
}

const endOf = ({ end }: AnyFolded): bigint => end?.revision ?? -1n;
