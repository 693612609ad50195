import type { DatabaseSync } from 'node:sqlite';
import { END_OF_STREAM } from './recorded-event.js';
import { APPLICATION_ID, expectedSchema, schemaOf } from './schema.js';
import { findTailDamage } from './tail-check.js';

/**
 * What every start looks at, in a time that does not grow with the log: that this is a log with the tables it
 * should have, and its last events. Returns a clause that names the place, or undefined when all is well.
 */
export function findDamageAtStart(db: DatabaseSync): string | undefined {
  return findForeignContent(db) ?? findTailDamage(db);
}

/**
 * Looks through the whole structure: `quick_check` reads every page, then every stream's revisions must run from
 * 0 without a gap to the last one its row names. Does not compare events with their checksums, nor indexes with
 * their tables: that is `findAnyDamage`. Returns a clause that names the place, or undefined when all is well.
 */
export function findDamage(db: DatabaseSync): string | undefined {
  const foreign = findForeignContent(db);
  if (foreign !== undefined) return foreign;
  const structure = db.prepare('PRAGMA quick_check(1)').get() as { quick_check: string };
  if (structure.quick_check !== 'ok')
    return `SQLite reports "${structure.quick_check.replaceAll('\n', ' ')}"`;
  return findRevisionGap(db);
}

function findForeignContent(db: DatabaseSync): string | undefined {
  const { application_id: application } = db.prepare('PRAGMA application_id').get() as {
    application_id: number;
  };
  if (application !== APPLICATION_ID) return 'the file is not an event log (its application id is wrong)';
  const [found, expected] = [schemaOf(db), expectedSchema()];
  for (const [name, definition] of expected) {
    if (!found.has(name)) return `"${name}" is missing from the file`;
    if (found.get(name) !== definition) return `"${name}" is not defined in the file as it should be`;
  }
  return undefined;
}

interface StreamSummary {
  name: string | null;
  last_revision: number;
  events: number;
  lowest: number;
  highest: number;
}

function findRevisionGap(db: DatabaseSync): string | undefined {
  const row = db
    .prepare(
      `WITH found AS (
         SELECT stream_id, COUNT(*) AS events, MIN(revision) AS lowest, MAX(revision) AS highest
         FROM events WHERE revision < ${END_OF_STREAM} GROUP BY stream_id
       )
       SELECT s.name, s.last_revision, COALESCE(f.events, 0) AS events,
              COALESCE(f.lowest, 0) AS lowest, COALESCE(f.highest, -1) AS highest
       FROM streams s FULL JOIN found f ON f.stream_id = s.id
       WHERE s.id IS NULL OR events <> s.last_revision + 1 OR highest <> s.last_revision OR lowest <> 0
       LIMIT 1`,
    )
    .get() as StreamSummary | undefined;
  if (row === undefined) return undefined;
  if (row.name === null) return `${row.events} events belong to a stream that is not listed`;
  return (
    `stream "${row.name}" should hold revisions 0 to ${row.last_revision}, ` +
    `but holds ${row.events} events, revisions ${row.lowest} to ${row.highest}`
  );
}
