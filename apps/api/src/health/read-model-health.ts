import { isWell, type Condition, type SeenReadModel } from '#read-models';
import type { PartHealth } from './health.dto.js';

const details: Readonly<Record<Condition, string | undefined>> = {
  current: undefined,
  catching_up: 'catching up',
  building: 'being built',
  standing_still: 'events wait and nothing moves: is the projector running?',
  halted: 'could not take an event: an operator must decide',
};

/** A read model's part of health. */
export function readModelHealth(seen: SeenReadModel): PartHealth {
  const { name, build, state, condition, position, updatedAt, progress, halted } = seen;
  const detail = details[condition];
  return {
    name: `read_model:${name}`,
    ok: isWell(condition),
    ...(detail !== undefined && { detail }),
    build,
    state,
    condition,
    position: position === null ? null : String(position),
    ...(progress && {
      behind: String(progress.behind),
      waitingSince: progress.waitingSince?.toISOString() ?? null,
    }),
    updatedAt: updatedAt.toISOString(),
    ...(halted && {
      halted: {
        eventType: halted.eventType,
        stream: halted.stream,
        eventId: halted.eventId,
        since: halted.since.toISOString(),
      },
    }),
  };
}
