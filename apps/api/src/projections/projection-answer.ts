import type { DeadLetter, SeenReadModel } from '#read-models';
import { answerOf } from './dead-letter-answer.js';
import { labelOf } from './labels.js';
import type { ProjectionAnswer } from './projections.dto.js';

/** A read model as it is shown to who looks after it, with the dead letter at which it stands still. */
export function projectionOf(
  { name, progress, position, updatedAt, events, halted, ...seen }: SeenReadModel,
  letters: readonly DeadLetter[],
): ProjectionAnswer {
  const letter = letters.find(({ id }) => id === halted?.deadLetter);
  return {
    name,
    label: labelOf(name),
    version: seen.version,
    build: seen.build,
    state: seen.state,
    condition: seen.condition,
    position: position === null ? null : String(position),
    behind: progress ? String(progress.behind) : null,
    waitingSince: progress?.waitingSince?.toISOString() ?? null,
    updatedAt: updatedAt.toISOString(),
    events: String(events),
    halted: letter ? answerOf(letter) : null,
  };
}
