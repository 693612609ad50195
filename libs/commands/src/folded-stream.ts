import type { Codec } from '#event-log';
import type { Decider, Provenance, Recorded, RegistryEvent } from '#registry';

export type RegistryCodec = Codec<RegistryEvent, Provenance>;
export type DecodedRegistryEvent = ReturnType<RegistryCodec['decode']>;

/** What one earlier command left in a stream. */
export interface CommandTrace {
  readonly digest: string;
  readonly revision: bigint;
  readonly position: bigint;
  readonly eventIds: readonly string[];
  /** The account that asked for it. */
  readonly account: string;
  /** The municipality of that account; null where it belongs to none. */
  readonly municipality: string | null;
}

/** Where a stream ends. */
export interface StreamEnd {
  readonly revision: bigint;
  readonly position: bigint;
  readonly eventId: string;
}

/** A stream folded: its state, where it ends and which commands made it. It grows with its stream. */
export class FoldedStream<E extends RegistryEvent, State> {
  readonly #traces = new Map<string, CommandTrace>();
  #state: State;
  #end: StreamEnd | null = null;
  #events = 0;

  constructor(readonly decider: Decider<never, E, State>) {
    this.#state = decider.initialState;
  }

  get state(): State {
    return this.#state;
  }

  /** Null for a stream that does not exist. */
  get end(): StreamEnd | null {
    return this.#end;
  }

  /** How many events were folded. */
  get events(): number {
    return this.#events;
  }

  traceOf(commandId: string): CommandTrace | undefined {
    return this.#traces.get(commandId);
  }

  /** The events that an account recorded here. */
  eventsBy(account: string): readonly string[] {
    return [...this.#traces.values()].flatMap((it) => (it.account === account ? it.eventIds : []));
  }

  /** What the command that recorded an event left; undefined when the event is not of this stream. */
  traceOfEvent(eventId: string): CommandTrace | undefined {
    return [...this.#traces.values()].find(({ eventIds }) => eventIds.includes(eventId));
  }

  /** Whether the event with this id lies in the stream. */
  holds(eventId: string): boolean {
    return this.traceOfEvent(eventId) !== undefined;
  }

  /** Folds the next event; one that was folded before changes nothing, so that two readers may bring the same. */
  add({ event, eventId, revision, position, envelope }: DecodedRegistryEvent): void {
    if (this.#end && revision <= this.#end.revision) return;
    this.#state = this.decider.evolve(this.#state, {
      ...event,
      eventId,
      effectiveFrom: envelope.effectiveFrom,
    } as unknown as Recorded<E>);
    this.#end = { revision, position, eventId };
    this.#events++;
    const earlier = this.#traces.get(envelope.commandId)?.eventIds ?? [];
    this.#traces.set(envelope.commandId, {
      digest: envelope.commandDigest,
      revision,
      position,
      eventIds: [...earlier, eventId],
      account: envelope.actor.userId,
      municipality: envelope.actor.municipality ?? null,
    });
  }
}
