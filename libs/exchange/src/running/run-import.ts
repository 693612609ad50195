import 'reflect-metadata';
import { NestFactory } from '@nestjs/core';
import { CommandBus, CqrsModule, type Command } from '@nestjs/cqrs';
import { Module } from '@nestjs/common';
import * as commands from '#commands';
import type { CommandContext, CommandResult, CommandType } from '#commands';
import type { EventLog } from '#event-log';
import { recordCommands, type Actor } from '#registry';
import type { ImportProblem } from '../import-problem.js';
import { importCommandId } from '../kinds/identities.js';
import type { PlannedCommand } from '../kinds/kind.js';
import { problemOf } from './command-problem.js';
import type { Importable, ImportRow } from './importable.js';
import { inLanes } from './in-lanes.js';
import { dryLog, watchedLog } from './logs.js';

/** How many rows are on their way at a time. */
const TOGETHER = 64;

export interface ImportRun {
  readonly actor: Actor;
  /** The name under which the file is handed in: with the office and the row's key it makes the row known. */
  readonly source: string;
  /** Whether nothing is recorded and each row is only told what would be. */
  readonly dry: boolean;
}

export interface RowReport {
  readonly row: ImportRow;
  readonly outcome: 'recorded' | 'already' | 'rejected';
  /** Types of the events that were appended, or would be. */
  readonly events: readonly string[];
  readonly problems: readonly ImportProblem[];
}

@Module({})
class ImportModule {}

async function openBus(log: EventLog, remembering: { maxEvents?: number; recentMs?: number } = {}) {
  const module = {
    module: ImportModule,
    imports: [
      CqrsModule.forRoot(),
      commands.CommandsModule.forLog(log, commands.registryCodec(), undefined, remembering),
    ],
  };
  const app = await NestFactory.createApplicationContext(module, { logger: ['warn', 'error'] });
  return { bus: app.get(CommandBus), close: () => app.close() };
}

type Arguments = [id: string, data: unknown, context: CommandContext];
type CommandClass = new (...args: Arguments | [string, ...Arguments]) => Command<CommandResult>;

/**
 * Takes the rows of a file through the ordinary commands, and reports each in the order of the file. A row is taken whole
 * or not at all; killed and begun again, the same rows are the same commands. Throws what only the log can cause: then
 * beginning again goes on.
 */
export async function* runImport(
  importable: Importable,
  below: EventLog,
  run: ImportRun,
): AsyncIterable<RowReport> {
  const { actor, source, dry } = run;
  const { office } = actor;
  const idOf = (row: ImportRow, { step }: PlannedCommand): string =>
    importCommandId({ office, source, kind: importable.kind, rowKey: row.key, step });
  const correlationId = importCommandId({
    office,
    source,
    kind: importable.kind,
    rowKey: '',
    step: 'import',
  });

  const watched = watchedLog(dry ? dryLog(below).log : below);
  // A row of several commands is carried out on paper first: of a row that is refused nothing is recorded.
  const paper = dryLog(watched.log);
  const real = await openBus(watched.log);
  const rehearsal = await openBus(paper.log, { maxEvents: 1, recentMs: 0 });

  const commandOf = (row: ImportRow, planned: PlannedCommand): Command<CommandResult> => {
    const { category, streamId, command, effectiveFrom, source: readIn } = planned;
    const type = (commands as unknown as Record<CommandType, CommandClass>)[command.type];
    const context: CommandContext = {
      commandId: idOf(row, planned),
      correlationId,
      provenance: {
        actor,
        channel: 'import',
        effectiveFrom,
        ...(readIn && { source: readIn }),
        importedFrom: { source, row: row.key.slice(0, 500) },
      },
    };
    const args: Arguments = [streamId, command.data, context];
    return command.type in recordCommands ? new type(category, ...args) : new type(...args);
  };

  const rejected = (row: ImportRow, problems: readonly ImportProblem[]): RowReport => ({
    row,
    outcome: 'rejected',
    events: [],
    problems,
  });

  /** Carries a row out; answers what refused it. */
  const carryOut = async (row: ImportRow, bus: CommandBus): Promise<ImportProblem | undefined> => {
    for (const planned of row.commands) {
      try {
        await bus.execute(commandOf(row, planned));
      } catch (error) {
        const problem = problemOf(error, row, importable);
        if (!problem) throw error;
        return problem;
      }
    }
    return undefined;
  };

  const rehearse = async (row: ImportRow): Promise<ImportProblem | undefined> => {
    if (row.commands.length < 2) return undefined;
    try {
      return await carryOut(row, rehearsal.bus);
    } finally {
      for (const { category, streamId } of row.commands) paper.forget(`${category}-${streamId}`);
    }
  };

  const take = async (row: ImportRow): Promise<RowReport> => {
    if (row.problems.length > 0) return rejected(row, row.problems);
    const problem = (await rehearse(row)) ?? (await carryOut(row, real.bus));
    if (problem) return rejected(row, [problem]);
    const events = row.commands.flatMap((planned) => watched.appendedBy(idOf(row, planned)));
    return { row, outcome: events.length > 0 ? 'recorded' : 'already', events, problems: [] };
  };

  const lanesOf = (row: ImportRow): readonly string[] =>
    importable.inOrder
      ? ['']
      : row.commands.flatMap(({ category, streamId, after = [] }) => [`${category}-${streamId}`, ...after]);
  try {
    yield* inLanes(importable.rows(), lanesOf, take, TOGETHER);
  } finally {
    await real.close();
    await rehearsal.close();
  }
}
