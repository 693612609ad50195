import type { DataOf, RegistryEvent, StreamCategory } from '../catalogue.js';
import type { Recorded } from '../decider.js';
import { refusing, type DomainError } from '../domain-error.js';
import { factsOf } from '../record/facts.js';
import { at, withValue } from '../record/pointer.js';
import type { PreciseDate } from '../vocabulary/calendar.js';
import { spanOf } from '../vocabulary/days.js';
import { happenedOn, type HappenedOn } from './happened-on.js';

const DAY = 86_400_000;
const dayOf = (time: number) => new Date(time).toISOString().slice(0, 10);

/** What is about to be recorded in a stream. */
export interface ToRecord {
  readonly category: StreamCategory;
  readonly events: readonly RegistryEvent[];
  /** What the stream holds, for corrections of it. */
  readonly history: Iterable<Recorded<RegistryEvent>>;
  readonly effectiveFrom: PreciseDate;
  /** By the registry's clock. */
  readonly recordedAt: Date;
}

type Days = { days?: (data: unknown) => readonly HappenedOn[]; isPlan?: (data: unknown) => boolean };
const timingOf = ({ type }: RegistryEvent) => happenedOn[type] as Days;
const daysOf = (event: RegistryEvent): readonly HappenedOn[] => timingOf(event).days?.(event.data) ?? [];

/** Days that a correction would give a fact, and that it did not have before. */
function daysCorrected(data: DataOf<'FactCorrected'>, history: ToRecord['history']): readonly string[] {
  const fact = factsOf(history).get(data.eventId)?.current;
  if (!fact) return [];
  const next = { ...fact, data: withValue(fact.data, data.pointer, data.new) } as RegistryEvent;
  const before = daysOf(fact);
  return daysOf(next)
    .filter(({ pointer, day }) => !before.some((it) => it.pointer === pointer && it.day === day))
    .map(({ day }) => day);
}

/**
 * Refuses what cannot have happened yet: `<category>.not_yet_happened`. Plans, targets, projections and due dates may
 * lie ahead. One day after today by UTC is still let through, because in the east of Indonesia, at UTC+9, tomorrow has
 * begun by then.
 */
export function refuseNotYetHappened({
  category,
  events,
  history,
  effectiveFrom,
  recordedAt,
}: ToRecord): void {
  const lastDay = dayOf(recordedAt.getTime() + DAY);
  const today = dayOf(recordedAt.getTime());
  const refuse = (pointer: string, value: unknown) => notYetHappened(category, pointer, value, today);
  const since = spanOf(effectiveFrom)?.first;
  for (const event of events) {
    for (const { pointer, day } of daysOf(event))
      if (day > lastDay) throw refuse(pointer, at(event.data, pointer));
    if (event.type === 'FactCorrected' && daysCorrected(event.data, history).some((day) => day > lastDay))
      throw refuse('/new', event.data.new);
    const mayLieAhead = timingOf(event).isPlan?.(event.data) ?? false;
    if (!mayLieAhead && since !== undefined && since > lastDay)
      throw refuse('/effectiveFrom', effectiveFrom.date);
  }
}

const notYetHappened = (
  category: StreamCategory,
  pointer: string,
  value: unknown,
  today: string,
): DomainError =>
  refusing(category)(
    'invalid',
    'not_yet_happened',
    pointer,
    value,
    {
      en: `what has happened cannot lie ahead: today is ${today}`,
      id: `yang sudah terjadi tidak mungkin bertanggal di depan: hari ini ${today}`,
    },
    {
      en: `${today} or earlier; what is to come is a plan, a target or a projection`,
      id: `${today} atau sebelumnya; yang akan datang dicatat sebagai rencana, target, atau proyeksi`,
    },
  );
