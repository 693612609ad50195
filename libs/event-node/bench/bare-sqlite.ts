import { randomBytes } from 'node:crypto';
import { DatabaseSync } from 'node:sqlite';
import { createSchema } from '../src/store/schema.js';
import { Tables } from '../src/store/tables.js';

const DATA = Buffer.from(JSON.stringify({ name: 'RT Mandiri', note: 'x'.repeat(240) }));

/** The node's own tables, written without protocol and processes. */
export function bareAppends(path: string, total: number, perTransaction: number): void {
  const db = new DatabaseSync(path);
  db.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL');
  createSchema(db);
  const tables = new Tables(db);
  for (let n = 0; n < total;) {
    db.exec('BEGIN IMMEDIATE');
    for (let i = 0; i < perTransaction && n < total; i++, n++) appendOne(tables, n);
    db.exec('COMMIT');
  }
  db.close();
}

export function bareDrain(path: string): number {
  const db = new DatabaseSync(path);
  const rows = db
    .prepare('SELECT * FROM events e JOIN streams s ON s.id = e.stream_id ORDER BY position')
    .all();
  db.close();
  return rows.length;
}

function appendOne(tables: Tables, n: number): void {
  const stream = tables.streamOrNew(`bare-${n % 500}`);
  const revision = stream.last_revision + 1;
  tables.addEvent(stream, {
    position: n + 1,
    stream: stream.name,
    revision,
    id: randomBytes(16),
    type: 'ProgramLaunched',
    contentType: 'application/json',
    created: n,
    data: DATA,
    metadata: DATA.subarray(0, 40),
  });
  tables.setLastRevision(stream.id, revision);
}
