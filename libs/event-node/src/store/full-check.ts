import type { DatabaseSync } from 'node:sqlite';
import { CHECKED_COLUMNS, type CheckedEvent, EventCheck } from './event-check.js';
import { findDamage } from './integrity.js';

/** Events or streams looked at in one step. */
const STEP = 256;

/**
 * Reads the whole log at once: SQLite's own full check of tables and indexes, and all that `checkInSteps` looks
 * at. Returns a clause that names the place, or undefined when all is well.
 */
export function findAnyDamage(db: DatabaseSync): string | undefined {
  const damage = findDamage(db) ?? findIndexDamage(db);
  if (damage !== undefined) return damage;
  const steps = checkInSteps(db);
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
  }
}

function findIndexDamage(db: DatabaseSync): string | undefined {
  const { integrity_check: found } = db.prepare('PRAGMA integrity_check(1)').get() as {
    integrity_check: string;
  };
  return found === 'ok' ? undefined : `SQLite reports "${found.replaceAll('\n', ' ')}"`;
}

/** One step: the damage it found, or where the next one begins, null at the end. */
type Step = { damage: string } | { next: number | null };

/**
 * Checks every event and every stream in steps of a few milliseconds, so that it can run beside the work. What
 * SQLite's own check sees beyond this is only in pages that no event and no index entry is read from.
 */
export function* checkInSteps(db: DatabaseSync): Generator<undefined, string | undefined> {
  const check = new EventCheck(db);
  for (const step of [eventStep(db, check), streamStep(db, check)]) {
    for (let from: number | null = 0; from !== null;) {
      const result: Step = inOneSnapshot(db, () => step(from ?? 0));
      if ('damage' in result) return result.damage;
      from = result.next;
      yield;
    }
  }
  return undefined;
}

function eventStep(db: DatabaseSync, check: EventCheck): (after: number) => Step {
  const read = db.prepare(
    `SELECT ${CHECKED_COLUMNS} FROM events e CROSS JOIN streams s ON s.id = e.stream_id
     WHERE e.position > ? ORDER BY e.position LIMIT ${STEP}`,
  );
  let before = 0;
  return (after) => {
    const events = read.all(after) as unknown as CheckedEvent[];
    for (const event of events) {
      const damage = check.ofEvent(event);
      if (damage !== undefined) return { damage };
      if (event.created < before)
        return { damage: `the event at position ${event.position} is dated before the one in front of it` };
      before = event.created;
    }
    return { next: events.length < STEP ? null : (events.at(-1)?.position ?? null) };
  };
}

function streamStep(db: DatabaseSync, check: EventCheck): (after: number) => Step {
  const read = db.prepare(`SELECT id FROM streams WHERE id > ? ORDER BY id LIMIT ${STEP}`);
  return (after) => {
    const streams = read.all(after) as { id: number }[];
    for (const { id } of streams) {
      const damage = check.ofStream(id);
      if (damage !== undefined) return { damage };
    }
    return { next: streams.length < STEP ? null : (streams.at(-1)?.id ?? null) };
  };
}

/** An append between two look-ups of one step would look like damage. */
function inOneSnapshot<T>(db: DatabaseSync, read: () => T): T {
  db.exec('BEGIN');
  try {
    return read();
  } finally {
    db.exec('COMMIT');
  }
}
