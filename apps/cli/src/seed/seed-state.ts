import type { EventLog } from '#event-log';
import { seedCommandId } from './seed-command.js';
import { lastSeedCommand } from './last-seed-command.js';

/** Correlation id of everything the sample data records. */
export const SEED_RUN = seedCommandId('run');

export type SeedState = 'empty' | 'unfinished' | 'finished' | 'other';

const metadataOf = ({ metadata }: { metadata: unknown }) =>
  metadata as { correlationId?: string; commandId?: string } | null;

/**
 * Whether the log is empty, holds the sample data or a part of it, or began with something else. A log that began with
 * the sample data and does not hold its last command was interrupted.
 */
export async function seedState(log: EventLog): Promise<SeedState> {
  for await (const first of log.readAll({ maxCount: 1 })) {
    if (metadataOf(first)?.correlationId !== SEED_RUN) return 'other';
    const { category, streamId, key } = lastSeedCommand;
    for await (const event of log.readStream(`${category}-${streamId}`)) {
      if (metadataOf(event)?.commandId === seedCommandId(key)) return 'finished';
    }
    return 'unfinished';
  }
  return 'empty';
}
