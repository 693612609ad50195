import { createHash } from 'node:crypto';
import type { EventToEncode, StreamName } from '#event-log';
import { eventIdOf, type Decider, type Provenance, type Recorded, type RegistryEvent } from '#registry';
import type { World } from './world.js';

export interface AskedCommand {
  readonly type: string;
  readonly data: unknown;
}

/** Events of one stream that are appended together. */
export interface Chunk {
  readonly stream: StreamName;
  readonly firstRevision: number;
  readonly events: readonly EventToEncode<RegistryEvent, Provenance>[];
  /** What was asked for, one command an event. */
  readonly commands: readonly AskedCommand[];
}

/** What happens to one thing, chunk by chunk: between two of them others have their turn. */
export type Life = Generator<Chunk, void, undefined>;

/**
 * Writes one stream. Each event is decided by the registry's own decider, so the synthetic log holds nothing that the
 * registry would refuse; a command that is refused or changes nothing throws, because then this generator is wrong.
 */
export class Pen<
  Command extends { readonly type: string; readonly data: unknown },
  E extends RegistryEvent,
  State,
> {
  #world: World;
  #stream: StreamName;
  #decider: Decider<Command, E, State>;
  #state: State;
  #written = 0;
  #waiting: EventToEncode<RegistryEvent, Provenance>[] = [];
  #asked: AskedCommand[] = [];

  constructor(world: World, stream: StreamName, decider: Decider<Command, E, State>) {
    this.#world = world;
    this.#stream = stream;
    this.#decider = decider;
    this.#state = decider.initialState;
  }

  /** Decides a command and returns the id of its event. */
  record(command: Command, says: Provenance): string {
    const [event, ...others] = this.#decider.decide(command, this.#state);
    if (!event || others.length > 0)
      throw new Error(`${this.#stream}: ${command.type} caused ${event ? others.length + 1 : 0} events`);
    const commandId = this.#world.random.uuid();
    const commandDigest = createHash('sha256').update(JSON.stringify(command.data)).digest('base64url');
    const eventId = eventIdOf(commandId, commandDigest, 0);
    this.#state = this.#decider.evolve(this.#state, { ...event, eventId } as unknown as Recorded<E>);
    this.#asked.push(command);
    this.#waiting.push({
      eventId,
      event,
      envelope: {
        commandId,
        commandDigest,
        correlationId: commandId,
        causationId: commandId,
        recordedAt: this.#world.nextInstant(),
        ...says,
      },
    });
    return eventId;
  }

  /** What was recorded since the last chunk. */
  chunk(): Chunk {
    const events = this.#waiting;
    const commands = this.#asked;
    const firstRevision = this.#written;
    this.#waiting = [];
    this.#asked = [];
    this.#written += events.length;
    return { stream: this.#stream, firstRevision, events, commands };
  }
}
