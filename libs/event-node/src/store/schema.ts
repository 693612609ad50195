import { DatabaseSync } from 'node:sqlite';

/** "Tiru" in ASCII: tells this log from any other SQLite file. */
export const APPLICATION_ID = 0x54697275;
/** Raised with every change of the tables below. */
export const FORMAT_VERSION = 1;

/**
 * `streams` repeats what the log says (last revision, the metadata that hides events), so that an append
 * needs one look-up; the integrity check compares both. The position is the row id: a read of `$all` is a
 * scan of the table itself.
 */
const TABLES = `
  CREATE TABLE streams (
    id INTEGER PRIMARY KEY,
    name TEXT NOT NULL UNIQUE,
    last_revision INTEGER NOT NULL DEFAULT -1,
    tombstoned INTEGER NOT NULL DEFAULT 0,
    truncate_before INTEGER,
    max_count INTEGER,
    max_age INTEGER
  ) STRICT;
  CREATE TABLE events (
    position INTEGER PRIMARY KEY,
    stream_id INTEGER NOT NULL REFERENCES streams (id),
    revision INTEGER NOT NULL,
    created INTEGER NOT NULL,
    checksum INTEGER NOT NULL,
    id BLOB NOT NULL,
    type TEXT NOT NULL,
    content_type TEXT NOT NULL,
    metadata BLOB NOT NULL,
    data BLOB NOT NULL,
    UNIQUE (stream_id, revision)
  ) STRICT;
  CREATE INDEX events_by_id ON events (id, stream_id, revision);
`;

/** Creates the tables of an empty log, all or nothing. */
export function createSchema(db: DatabaseSync): void {
  db.exec(
    `BEGIN; ${TABLES} PRAGMA application_id = ${APPLICATION_ID}; PRAGMA user_version = ${FORMAT_VERSION}; COMMIT`,
  );
}

/** The definitions of tables and indexes by name, as the file holds them. */
export function schemaOf(db: DatabaseSync): Map<string, string | null> {
  const rows = db.prepare('SELECT name, sql FROM sqlite_schema').all() as {
    name: string;
    sql: string | null;
  }[];
  return new Map(rows.map(({ name, sql }) => [name, sql]));
}

/** The same of a log as this version creates it. */
export function expectedSchema(): Map<string, string | null> {
  const db = new DatabaseSync(':memory:');
  createSchema(db);
  const schema = schemaOf(db);
  db.close();
  return schema;
}
