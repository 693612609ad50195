import {
  AppendOutcomeUnknown,
  LogUnavailable,
  WrongExpectedRevision,
  type EventLog,
  type StreamName,
} from '#event-log';
import { eventIdOf, type Decider, type RegistryEvent } from '#registry';
import { inSpan, traceparentOf } from '../../telemetry/src/index.js';
import type { CommandContext, CommandResult } from './command.js';
import { CommandIdReused, RevisionMismatch, TooMuchContention } from './command-errors.js';
import { digestOf } from './digest.js';
import { loadStream, type RegistryCodec, type StreamState } from './stream-state.js';

/** How often a command is decided again when others changed the stream meanwhile. */
const ATTEMPTS = 3;

/** The one way a command takes: load, decide, append. The append is the publish. */
export class CommandExecutor {
  constructor(
    readonly log: EventLog,
    readonly codec: RegistryCodec,
    private readonly clock: () => Date,
  ) {}

  /**
   * Throws what the decider refuses (`DomainError`), `RevisionMismatch`, `CommandIdReused`, `TooMuchContention`, and
   * what the log throws; none of them records anything, except that after `AppendOutcomeUnknown` it may have happened.
   */
  execute<C extends { readonly type: string; readonly data: unknown }, E extends RegistryEvent, State>(
    decider: Decider<C, E, State>,
    stream: StreamName,
    id: string,
    command: C,
    context: CommandContext,
  ): Promise<CommandResult> {
    const attributes = {
      'tiru.command': command.type,
      'tiru.command_id': context.commandId,
      'tiru.stream': stream,
    };
    return inSpan(command.type, attributes, () =>
      this.decideAndAppend(decider, stream, id, command, context),
    );
  }

  private async decideAndAppend<
    C extends { readonly type: string; readonly data: unknown },
    E extends RegistryEvent,
    State,
  >(
    decider: Decider<C, E, State>,
    stream: StreamName,
    id: string,
    command: C,
    context: CommandContext,
  ): Promise<CommandResult> {
    const { effectiveFrom, source } = context.provenance;
    const digest = digestOf({ stream, type: command.type, data: command.data, effectiveFrom, source });
    for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
      const current = await loadStream(this.log, this.codec, decider, stream);
      const earlier = current.commands.get(context.commandId);
      if (earlier && earlier.digest !== digest) throw new CommandIdReused(context.commandId);
      if (earlier) return { id, ...pick(earlier), eventIds: earlier.eventIds };
      refuseOtherRevision(id, current, context.expectedRevision);
      const events = decider.decide(command, current.state);
      if (events.length === 0) return { id, ...pick(current.last), eventIds: [] };
      try {
        return { id, ...(await this.append(stream, current, events, digest, context)) };
      } catch (error) {
        if (!(error instanceof WrongExpectedRevision)) throw error;
      }
    }
    throw new TooMuchContention(id);
  }

  private async append<State>(
    stream: StreamName,
    { last }: StreamState<State>,
    events: readonly RegistryEvent[],
    digest: string,
    { commandId, correlationId, provenance }: CommandContext,
  ): Promise<Omit<CommandResult, 'id'>> {
    const recordedAt = this.clock().toISOString();
    const envelope = { commandId, commandDigest: digest, correlationId, causationId: commandId, recordedAt };
    const attributes = { 'tiru.stream': stream, 'tiru.events': events.length };
    const { appended, encoded } = await inSpan('append', attributes, async (span) => {
      const traceparent = traceparentOf(span.spanContext());
      const encoded = events.map((event, index) =>
        this.codec.encode({
          eventId: eventIdOf(commandId, index),
          event,
          envelope: { ...envelope, ...(traceparent && { traceparent }), ...provenance },
        }),
      );
      const appended = await this.log.append(stream, last?.revision ?? 'no_stream', encoded);
      span.setAttribute('tiru.position', String(appended.position));
      return { appended, encoded };
    });
    await this.refuseOtherContent(stream, appended.revision, commandId, digest);
    return { ...pick(appended), eventIds: encoded.map(({ id }) => id) };
  }

  /**
   * The log takes an append of known ids for a repetition and answers success without looking at the content. So what
   * was recorded is looked at before it is acknowledged: the same command id with other content may have been faster.
   */
  private async refuseOtherContent(
    stream: StreamName,
    revision: bigint,
    commandId: string,
    digest: string,
  ): Promise<void> {
    try {
      for await (const recorded of this.log.readStream(stream, { from: revision, maxCount: 1 }))
        if (this.codec.decode(recorded).envelope.commandDigest !== digest)
          throw new CommandIdReused(commandId);
    } catch (error) {
      throw error instanceof LogUnavailable ? new AppendOutcomeUnknown(stream, error) : error;
    }
  }
}

// A command that changes nothing on a stream that does not exist cannot be: deciders refuse there.
const pick = (at: { revision: bigint; position: bigint } | null) => ({
  revision: at?.revision ?? 0n,
  position: at?.position ?? 0n,
});

function refuseOtherRevision<State>(
  id: string,
  { last }: StreamState<State>,
  expected: bigint | undefined,
): void {
  if (expected !== undefined && last?.revision !== expected)
    throw new RevisionMismatch(id, expected, last?.revision ?? null);
}
