import { Inject, Injectable } from '@nestjs/common';
import { CommandBus, type Command } from '@nestjs/cqrs';
import { can, type Actor } from '#access';
import { Lookup, type CommandContext, type CommandResult } from '#commands';
import type { PreciseDate, StreamCategory } from '#registry';
import type { RecordedFactInput } from '../input/parts.dto.js';
import { outcomeOf } from '../metrics/command-outcome.js';
import { ApiMetrics } from '../metrics/api-metrics.js';
import { fact, plain } from '../input/plain.js';
import { notFound, headerProblem } from '../problems/http-problem.js';
import { forbidden } from '../problems/forbidden.js';
import type { CommandAnswer } from './answer.dto.js';
import type { AskedCommand } from './asked-command.js';
import { CLOCK, type Clock } from './clock.js';

type Build = (context: CommandContext) => Command<CommandResult>;

/** What a request's input says of the fact itself, as its command takes it. */
export type FactOf<Input extends RecordedFactInput> = Omit<Input, keyof RecordedFactInput>;

/** A command that changes one thing and takes what the input says. */
export type ChangeCommand<Data> = new (
  id: string,
  data: Data,
  context: CommandContext,
) => Command<CommandResult>;

/** Of the parties of a thing those on whose behalf an account may change it. */
export type OnBehalfOf = (parties: readonly string[], user: Actor) => readonly string[];

/** Brings a request's command to the CommandBus: who may, with which envelope, on which revision. */
@Injectable()
export class CommandEdge {
  constructor(
    private readonly commands: CommandBus,
    private readonly lookup: Lookup,
    @Inject(CLOCK) private readonly clock: Clock,
    private readonly metrics: ApiMetrics,
  ) {}

  /** Throws when the user may not record on behalf of one of these: before anything else is done for the command. */
  authorize({ user }: AskedCommand, municipalities: readonly string[]): void {
    if (!mayRecord(user, municipalities)) throw forbidden(municipalities);
  }

  /** A command that begins something, or adds to a series, on behalf of one of these municipalities. */
  async record(
    asked: AskedCommand,
    municipalities: readonly string[],
    fact: RecordedFactInput,
    build: Build,
    effectiveByDefault?: PreciseDate,
  ): Promise<CommandAnswer> {
    this.authorize(asked, municipalities);
    const command = build(this.contextOf(asked, fact, effectiveByDefault));
    const { id, revision, position, eventIds } = await this.execute(command);
    return { id, revision: String(revision), position: String(position), eventIds: [...eventIds] };
  }

  /**
   * A command that changes what exists, on the revision its sender saw: on behalf of one of its parties, or of those
   * that `onBehalfOf` names of them where not every party may.
   */
  async change(
    asked: AskedCommand,
    category: StreamCategory,
    id: string,
    fact: RecordedFactInput,
    build: Build,
    onBehalfOf: OnBehalfOf = (parties) => parties,
  ): Promise<CommandAnswer> {
    const parties = await this.lookup.partiesOf(category, id);
    if (!parties) throw notFound(category, id);
    if (asked.expectedRevision === undefined) {
      throw headerProblem(428, 'if_match_missing', 'If-Match', {
        id: 'perubahan memerlukan If-Match dengan revisi terakhir yang Anda lihat',
        en: 'a change needs If-Match with the revision you last saw',
      });
    }
    return this.record(asked, onBehalfOf(parties, asked.user), fact, build);
  }

  /** The usual change: the command takes just what the input says. */
  changeBy<Input extends RecordedFactInput>(
    asked: AskedCommand,
    category: StreamCategory,
    id: string,
    input: Input,
    ChangeIt: ChangeCommand<FactOf<Input>>,
    onBehalfOf?: OnBehalfOf,
  ): Promise<CommandAnswer> {
    const build: Build = (context) => new ChangeIt(id, fact(input), context);
    return this.change(asked, category, id, input, build, onBehalfOf);
  }

  private async execute(command: Command<CommandResult>): Promise<CommandResult> {
    const count = (outcome: string) =>
      this.metrics.commands.inc({ command: command.constructor.name, outcome });
    try {
      const result = await this.commands.execute(command);
      count(result.eventIds.length > 0 ? 'recorded' : 'unchanged');
      return result;
    } catch (error) {
      count(outcomeOf(error));
      throw error;
    }
  }

  private contextOf(
    { commandId, user, channel, expectedRevision }: AskedCommand,
    fact: RecordedFactInput,
    effectiveByDefault: PreciseDate | undefined,
  ): CommandContext {
    const today: PreciseDate = { date: this.clock().toISOString().slice(0, 10), precision: 'day' };
    const { effectiveFrom, source } = plain({ effectiveFrom: fact.effectiveFrom, source: fact.source });
    return {
      commandId,
      correlationId: commandId,
      expectedRevision,
      isDayFilledIn: effectiveFrom === undefined,
      provenance: {
        actor: actorOf(user),
        channel,
        effectiveFrom: effectiveFrom ?? effectiveByDefault ?? today,
        ...(source && { source }),
      },
    };
  }
}

/** For one of them is enough: a visit is recorded by its guest or its host. What concerns none is for administrators. */
const mayRecord = (user: Actor, municipalities: readonly string[]): boolean =>
  can(user, 'record') || municipalities.some((municipality) => can(user, 'record', { municipality }));

const actorOf = ({ accountId, office, municipality }: Actor) => ({
  userId: accountId,
  office,
  ...(municipality && { municipality }),
});
