import { DatabaseSync, type StatementSync } from 'node:sqlite';
import { EventStore } from './event-store.js';
import { createSchema } from './schema.js';

/** Notes every statement that is prepared. */
class Recording extends DatabaseSync {
  statements: string[] = [];

  override prepare(sql: string): StatementSync {
    this.statements.push(sql);
    return super.prepare(sql);
  }
}

/** How SQLite runs every statement the node prepares to serve the log. */
function plans(): Map<string, string[]> {
  const db = new Recording(':memory:');
  createSchema(db);
  new EventStore(db, () => undefined);
  const statements = [...db.statements];
  return new Map(
    statements.map((sql) => {
      const rows = db.prepare(`EXPLAIN QUERY PLAN ${sql}`).all() as { detail: string }[];
      return [sql.replace(/\s+/g, ' '), rows.map(({ detail }) => detail)];
    }),
  );
}

test('no statement goes through a whole table or index, or sorts', () => {
  const found = plans();
  // SQLite calls this a scan too, but it reads one row from the end of the table.
  const lastEvent = 'SELECT position, created FROM events ORDER BY position DESC LIMIT 1';
  expect(found.get(lastEvent)).toEqual(['SCAN events']);
  found.delete(lastEvent);
  expect(found.size).toBeGreaterThan(10);
  for (const [sql, steps] of found) {
    for (const step of steps)
      expect([sql, step]).not.toEqual([sql, expect.stringMatching(/SCAN|TEMP B-TREE/)]);
  }
});

const planOf = (part: string) => [...plans()].filter(([sql]) => sql.includes(part)).map(([, steps]) => steps);

test('an event is looked up by its id through the index made for it', () => {
  expect(planOf('WHERE id = ? AND stream_id = ?')).toEqual([
    ['SEARCH events USING COVERING INDEX events_by_id (id=? AND stream_id=?)'],
  ]);
});

test('$all is read along the table itself', () => {
  for (const [first] of planOf('e.position >= ?'))
    expect(first).toMatch(/^SEARCH e USING INTEGER PRIMARY KEY/);
  for (const [first] of planOf('e.position < ?'))
    expect(first).toMatch(/^SEARCH e USING INTEGER PRIMARY KEY/);
});

test('a stream is read along the index by revision', () => {
  const reads = planOf('AND e.revision BETWEEN');
  expect(reads).toHaveLength(2);
  for (const steps of reads) {
    expect(steps.join()).toContain(
      'SEARCH e USING INDEX sqlite_autoindex_events_1 (stream_id=? AND revision>? AND revision<?)',
    );
  }
});
