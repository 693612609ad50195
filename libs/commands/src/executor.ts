import { WrongExpectedRevision, type StreamName } from '#event-log';
import {
  eventIdOf,
  refuseNotYetHappened,
  type Decider,
  type RegistryEvent,
  type StreamCategory,
  type WithJournal,
} from '#registry';
import { inSpan, traceparentOf } from '../../telemetry/src/index.js';
import type { CommandContext, CommandResult } from './command.js';
import { CommandIdReused, RevisionMismatch, TooMuchContention } from './command-errors.js';
import { digestOf } from './digest.js';
import type { FoldedStream, StreamEnd } from './folded-stream.js';
import type { StreamMemory } from './stream-memory.js';

/** How often a command is decided on the stream as it is, when others changed it meanwhile. */
const ATTEMPTS = 3;

/** A command on its way, with all that deciding and recording it takes. */
interface Task<C, E extends RegistryEvent, State> {
  readonly decider: Decider<C, E, State>;
  readonly stream: StreamName;
  readonly id: string;
  /** The command with what must be known of other streams, looked up anew each time it is decided. */
  readonly command: () => Promise<C>;
  readonly context: CommandContext;
  readonly digest: string;
}

/** The one way a command takes: load, decide, append. The append is the publish. */
export class CommandExecutor {
  constructor(
    private readonly memory: StreamMemory,
    private readonly clock: () => Date,
  ) {}

  /**
   * Throws what the decider refuses and what has not happened yet (`DomainError`), `RevisionMismatch`, `CommandIdReused`, `TooMuchContention`, and
   * what the log throws; none of them records anything, except that after `AppendOutcomeUnknown` it may have happened.
   */
  execute<C extends { readonly type: string; readonly data: unknown }, E extends RegistryEvent, State>(
    decider: Decider<C, E, State>,
    stream: StreamName,
    id: string,
    command: C,
    context: CommandContext,
    withKnown: () => Promise<C> = () => Promise.resolve(command),
  ): Promise<CommandResult> {
    const attributes = {
      'tiru.command': command.type,
      'tiru.command_id': context.commandId,
      'tiru.stream': stream,
    };
    const { effectiveFrom: day, source } = context.provenance;
    const effectiveFrom = context.isDayFilledIn ? undefined : day;
    const digest = digestOf({ stream, type: command.type, data: command.data, effectiveFrom, source });
    return inSpan(command.type, attributes, async () => {
      const task = { decider, stream, id, command: withKnown, context, digest };
      return (await this.onWhatIsRemembered(task)) ?? (await this.onWhatThereIs(task));
    });
  }

  /**
   * Others may have gone on since the stream was last seen. So nothing counts here but what cannot have changed: that
   * the command was recorded before, and an append, which the log takes only while nobody went on.
   */
  private async onWhatIsRemembered<C, E extends RegistryEvent, State>(
    task: Task<C, E, State>,
  ): Promise<CommandResult | undefined> {
    const folded = this.memory.remembered(task.decider, task.stream);
    if (!folded) return undefined;
    let decided;
    try {
      decided = decide(task, await known(task, folded), folded, this.clock());
    } catch {
      return undefined;
    }
    if (decided.kind === 'recorded_before') return decided.result;
    return decided.kind === 'new' ? this.append(task, folded, decided) : undefined;
  }

  private async onWhatThereIs<C, E extends RegistryEvent, State>(
    task: Task<C, E, State>,
  ): Promise<CommandResult> {
    for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
      const folded = await this.memory.current(task.decider, task.stream);
      const decided = decide(task, await known(task, folded), folded, this.clock());
      const result = decided.kind === 'new' ? await this.append(task, folded, decided) : decided.result;
      if (result) return result;
    }
    throw new TooMuchContention(task.id);
  }

  /** Answers nothing when others were faster. */
  private async append<C, E extends RegistryEvent, State>(
    { stream, id, digest, context }: Task<C, E, State>,
    folded: FoldedStream<E, State>,
    { events, after }: { readonly events: readonly RegistryEvent[]; readonly after: StreamEnd | null },
  ): Promise<CommandResult | undefined> {
    const { commandId, correlationId, provenance } = context;
    const recordedAt = this.clock().toISOString();
    const envelope = { commandId, commandDigest: digest, correlationId, causationId: commandId, recordedAt };
    const { log, codec } = this.memory;
    try {
      return await inSpan('append', { 'tiru.stream': stream, 'tiru.events': events.length }, async (span) => {
        const traceparent = traceparentOf(span.spanContext());
        const encoded = events.map((event, index) =>
          codec.encode({
            eventId: eventIdOf(commandId, digest, index),
            event,
            envelope: { ...envelope, ...(traceparent && { traceparent }), ...provenance },
          }),
        );
        const askedAt = performance.now();
        const appended = await log.append(stream, after?.revision ?? 'no_stream', encoded);
        span.setAttribute('tiru.position', String(appended.position));
        this.memory.took(stream, folded, encoded, { ...appended, askedAt });
        return { id, ...at(appended), eventIds: encoded.map(({ id }) => id) };
      });
    } catch (error) {
      if (error instanceof WrongExpectedRevision) return undefined;
      // It may have happened, and then perhaps as another process decided it: only the log can tell.
      this.memory.forget(stream);
      throw error;
    }
  }
}

type Decided =
  | { readonly kind: 'recorded_before' | 'already_true'; readonly result: CommandResult }
  | { readonly kind: 'new'; readonly events: readonly RegistryEvent[]; readonly after: StreamEnd | null };

/**
 * The command with what is known once its stream was seen, and no later: a correction that comes between would be
 * decided on without its author. When the stream moves on meanwhile, it is looked up again.
 */
async function known<C, E extends RegistryEvent, State>(
  { command, id }: Task<C, E, State>,
  folded: FoldedStream<E, State>,
): Promise<C> {
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    const seen = folded.end?.revision;
    const given = await command();
    if (folded.end?.revision === seen) return given;
  }
  throw new TooMuchContention(id);
}

/** What a command means for a stream that stands so. Throws what `execute` throws before it records anything. */
function decide<C, E extends RegistryEvent, State>(
  { decider, stream, id, context, digest }: Task<C, E, State>,
  command: C,
  folded: FoldedStream<E, State>,
  recordedAt: Date,
): Decided {
  const { commandId, expectedRevision } = context;
  const earlier = folded.traceOf(commandId);
  if (earlier && earlier.digest !== digest) throw new CommandIdReused(commandId);
  if (earlier) return { kind: 'recorded_before', result: { id, ...at(earlier), eventIds: earlier.eventIds } };
  const after = folded.end;
  if (expectedRevision !== undefined && after?.revision !== expectedRevision)
    throw new RevisionMismatch(id, expectedRevision, after?.revision ?? null);
  const events = decider.decide(command, folded.state);
  if (events.length === 0) return { kind: 'already_true', result: { id, ...at(after), eventIds: [] } };
  // Deciders have no clock, and what was recorded before has happened by what the clock said then.
  refuseNotYetHappened({
    category: stream.slice(0, stream.indexOf('-')) as StreamCategory,
    events,
    history: (folded.state as Partial<WithJournal<object>> | null)?.journal ?? [],
    effectiveFrom: context.provenance.effectiveFrom,
    recordedAt,
  });
  return { kind: 'new', events, after };
}

// A command that changes nothing on a stream that does not exist cannot be: deciders refuse there.
const at = (place: { readonly revision: bigint; readonly position: bigint } | null) => ({
  revision: place?.revision ?? 0n,
  position: place?.position ?? 0n,
});
