import type { Codec, EventLog, StreamName } from '#event-log';
import type { Decider, Provenance, Recorded, RegistryEvent } from '#registry';

export type RegistryCodec = Codec<RegistryEvent, Provenance>;

/** What one earlier command left in a stream. */
export interface CommandTrace {
  readonly digest: string;
  readonly revision: bigint;
  readonly position: bigint;
  readonly eventIds: readonly string[];
}

/** A stream folded: its state, where it ends and which commands made it. */
export interface StreamState<State> {
  readonly state: State;
  /** Null for a stream that does not exist. */
  readonly last: { readonly revision: bigint; readonly position: bigint } | null;
  readonly commands: ReadonlyMap<string, CommandTrace>;
}

/** Reads a stream to its end and folds it. */
export async function loadStream<C, E extends RegistryEvent, State>(
  log: EventLog,
  codec: RegistryCodec,
  decider: Decider<C, E, State>,
  stream: StreamName,
): Promise<StreamState<State>> {
  let state = decider.initialState;
  let last: StreamState<State>['last'] = null;
  const commands = new Map<string, CommandTrace>();
  for await (const recorded of log.readStream(stream)) {
    const { event, eventId, revision, position, envelope } = codec.decode(recorded);
    state = decider.evolve(state, { ...event, eventId } as unknown as Recorded<E>);
    last = { revision, position };
    const earlier = commands.get(envelope.commandId)?.eventIds ?? [];
    commands.set(envelope.commandId, {
      digest: envelope.commandDigest,
      revision,
      position,
      eventIds: [...earlier, eventId],
    });
  }
  return { state, last, commands };
}
