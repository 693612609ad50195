import { DatabaseSync } from 'node:sqlite';
import { GroupCommit } from './group-commit.js';

function open() {
  const db = new DatabaseSync(':memory:');
  db.exec('CREATE TABLE t (n INTEGER UNIQUE) STRICT');
  let commits = 0;
  const broken: unknown[] = [];
  const writer = new GroupCommit(db, { committed: () => commits++, broken: (error) => broken.push(error) });
  const insert = (n: number) => () => {
    db.prepare('INSERT INTO t VALUES (?)').run(n);
    return n;
  };
  const stored = () =>
    db
      .prepare('SELECT n FROM t ORDER BY rowid')
      .all()
      .map(({ n }) => n);
  return { db, writer, insert, stored, commits: () => commits, broken };
}

test('what arrives together shares one commit and keeps its order', async () => {
  const { writer, insert, stored, commits } = open();
  const results = await Promise.all([3, 1, 2].map((n) => writer.submit(insert(n))));
  expect(results).toEqual([3, 1, 2]);
  expect(stored()).toEqual([3, 1, 2]);
  expect(commits()).toBe(1);
});

test('one operation that cannot run fails alone', async () => {
  const { writer, insert, stored, broken } = open();
  const outcomes = await Promise.allSettled([1, 2, 1, 3].map((n) => writer.submit(insert(n))));
  expect(outcomes.map(({ status }) => status)).toEqual(['fulfilled', 'fulfilled', 'rejected', 'fulfilled']);
  expect(stored()).toEqual([1, 2, 3]);
  expect(broken).toEqual([]);
});

test('a failing disk is reported, because only a restart can tell what it holds', async () => {
  const { writer, broken } = open();
  const failure = Object.assign(new Error('disk I/O error'), { errcode: 1034 });
  const failing = writer.submit(() => {
    throw failure;
  });
  await expect(failing).rejects.toBe(failure);
  expect(broken).toEqual([failure]);
});

test('drain commits at once what waits', () => {
  const { writer, insert, stored } = open();
  for (let n = 0; n < 1200; n++) void writer.submit(insert(n));
  writer.drain();
  expect(stored()).toHaveLength(1200);
});
