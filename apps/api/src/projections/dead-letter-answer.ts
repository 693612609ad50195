import type { DeadLetter } from '#read-models';
import type { DeadLetterAnswer, DeadLetterItem } from './dead-letters.dto.js';
import { labelOf } from './labels.js';

/** A dead letter as it stands in a list. */
export const itemOf = (letter: DeadLetter): DeadLetterItem => ({
  id: String(letter.id),
  readModel: letter.readModel,
  label: labelOf(letter.readModel),
  build: letter.build,
  version: letter.codeVersion,
  eventId: letter.eventId,
  eventType: letter.eventType,
  stream: letter.stream,
  revision: String(letter.revision),
  position: String(letter.position),
  error: letter.error,
  attempts: letter.attempts,
  state: letter.state,
  failedAt: letter.failedAt.toISOString(),
  decidedBy: letter.decidedBy,
  decidedAt: letter.decidedAt?.toISOString() ?? null,
  reason: letter.reason,
});

/** A dead letter with all that is needed to decide on it. */
export const answerOf = (letter: DeadLetter): DeadLetterAnswer => ({
  ...itemOf(letter),
  event: letter.event,
  stack: letter.stack,
});
