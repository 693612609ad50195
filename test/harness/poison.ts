import { randomUUID } from 'node:crypto';
import type { EventLog } from '#event-log';

/**
 * Appends an event that no release knows, as a later one might have written it: every read model that follows the
 * category halts at it. Answers its id and position.
 */
export async function appendPoison(log: EventLog, category: string) {
  const id = randomUUID();
  const stream = `${category}-${randomUUID()}` as const;
  const event = { id, type: 'SyntheticEvent', data: { note: 'synthetic secret of nobody' }, metadata: {} };
  const { position } = await log.append(stream, 'no_stream', [event]);
  return { id, stream, position };
}
