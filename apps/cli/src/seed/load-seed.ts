import type { CommandBus } from '@nestjs/cqrs';
import * as commands from '#commands';
import type { Command } from '@nestjs/cqrs';
import type { CommandContext, CommandResult, CommandType } from '#commands';
import { seedCommandId, withContested, type SeedCommand } from './seed-command.js';
import { SEED_RUN } from './seed-state.js';

type CommandClass = new (id: string, data: unknown, context: CommandContext) => Command<CommandResult>;

/** Registrations do not depend on each other; everything else comes after what it refers to. */
const TOGETHER = 16;
const isIndependent = ({ command }: SeedCommand): boolean => command.type === 'RegisterMunicipality';

function commandOf(seed: SeedCommand, recorded: ReadonlyMap<string, string>): Command<CommandResult> {
  const { key, streamId, provenance } = seed;
  const command = withContested(seed, (contested) => recorded.get(contested));
  const type = (commands as unknown as Record<CommandType, CommandClass>)[command.type];
  return new type(streamId, command.data, {
    commandId: seedCommandId(key),
    correlationId: SEED_RUN,
    provenance: { actor: { userId: 'seed', office: 'Tiru' }, channel: 'import', ...provenance },
  });
}

/** Groups what can be sent together, in order. */
function* inGroups(all: Iterable<SeedCommand>): Iterable<readonly SeedCommand[]> {
  let group: SeedCommand[] = [];
  for (const next of all) {
    const fits = group.length < TOGETHER && isIndependent(next) && group.every(isIndependent);
    if (!fits && group.length > 0) {
      yield group;
      group = [];
    }
    group.push(next);
  }
  if (group.length > 0) yield group;
}

/**
 * Loads the sample data through the ordinary commands. Interrupted and begun again it ends with the same log, because
 * every command is known by its key.
 */
export async function loadSeed(
  bus: CommandBus,
  all: Iterable<SeedCommand>,
  onProgress: (done: number) => void = () => undefined,
): Promise<void> {
  let done = 0;
  /** The first event of each command, by its key. */
  const recorded = new Map<string, string>();
  const record = async (command: SeedCommand) => {
    const { eventIds } = await bus.execute(commandOf(command, recorded));
    if (eventIds[0]) recorded.set(command.key, eventIds[0]);
  };
  for (const group of inGroups(all)) {
    await Promise.all(group.map(record));
    onProgress((done += group.length));
  }
}
