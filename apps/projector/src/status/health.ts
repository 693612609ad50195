import { isWell, type ReadSideHealth } from '#read-models';
import type { Duties } from './duties.js';

const messageOf = (trouble: unknown) => (trouble instanceof Error ? trouble.message : String(trouble));

const part = (trouble: unknown) =>
  trouble === null ? { ok: true } : { ok: false, detail: messageOf(trouble) };

/** What the projector says of itself. A process that stands by is well: another one does the work. */
export function healthOf(seen: ReadSideHealth, duties: Duties) {
  const readModels = seen.readModels.map(
    ({ name, build, state, condition, position, progress, ...more }) => ({
      name,
      build,
      state,
      duty: duties.of(name) ?? null,
      condition,
      position: position === null ? null : String(position),
      behind: progress ? String(progress.behind) : null,
      waitingSince: progress?.waitingSince?.toISOString() ?? null,
      updatedAt: more.updatedAt.toISOString(),
      halted: more.halted && {
        deadLetter: String(more.halted.deadLetter),
        eventType: more.halted.eventType,
        stream: more.halted.stream,
        since: more.halted.since.toISOString(),
      },
    }),
  );
  const eventLog = part(seen.logTrouble);
  const database = part(seen.databaseTrouble);
  const isAllWell = eventLog.ok && database.ok && readModels.every(({ condition }) => isWell(condition));
  return {
    status: isAllWell ? ('ok' as const) : ('degraded' as const),
    duty: duties.own,
    head: seen.head === undefined || seen.head === null ? null : String(seen.head),
    eventLog,
    database,
    readModels,
  };
}
