import { randomUUID } from 'node:crypto';
import type { CommandBus } from '@nestjs/cqrs';
import type { DataOf } from '#registry';
import { CheckEvidence } from './commands.js';
import type { CommandResult } from './command.js';

/**
 * Records what a look at the bytes of some evidence found. Nobody says it: the registry itself does. What the last look
 * found too is recorded only after a year.
 */
export function recordCheck(
  commands: Pick<CommandBus, 'execute'>,
  sha256: string,
  found: Omit<DataOf<'EvidenceChecked'>, 'checkedOn'>,
  now: Date,
): Promise<CommandResult> {
  const commandId = randomUUID();
  const checkedOn = now.toISOString().slice(0, 10);
  const check = new CheckEvidence(
    sha256,
    { ...found, checkedOn },
    {
      commandId,
      correlationId: commandId,
      provenance: {
        actor: { userId: 'system', office: 'Tiru' },
        channel: 'system',
        effectiveFrom: { date: checkedOn, precision: 'day' },
      },
    },
  );
  return commands.execute(check);
}
