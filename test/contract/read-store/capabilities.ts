import { migrate } from '#read-store';
import type { Given } from './contract.js';

/** What must be there beside plain SQL. */
export function capabilities(given: Given): void {
  beforeAll(() => migrate(given.store));

  it('knows a name that is written a little differently (pg_trgm)', async () => {
    const { rows } = await given.store.pool.query(
      "select similarity('Banjarbaru', 'Banjar Baru') > 0.5 as near, similarity('Banjarbaru', 'Jepara') < 0.2 as far",
    );
    expect(rows).toEqual([{ near: true, far: true }]);
  });

  it('finds a name without its accents (unaccent)', async () => {
    const { rows } = await given.store.pool.query("select unaccent('Jépàra') as plain");
    expect(rows).toEqual([{ plain: 'Jepara' }]);
  });

  it('keeps two values of one key from holding at the same time (btree_gist)', async () => {
    const { pool } = given.store;
    await pool.query(
      'create table held (key text, during daterange, exclude using gist (key with =, during with &&))',
    );
    await pool.query("insert into held values ('63.72', '[2023-01-01,2024-01-01)')");
    await pool.query(
      "insert into held values ('63.72', '[2024-01-01,2025-01-01)'), ('33.20', '[2023-06-01,2024-01-01)')",
    );
    await expect(
      pool.query("insert into held values ('63.72', '[2023-06-01,2023-07-01)')"),
    ).rejects.toMatchObject({
      code: '23P01',
    });
  });

  it('sorts text by its code points and compares it in the same order', async () => {
    const { rows } = await given.store.pool.query<{ word: string }>(
      "select word from unnest(array['b', 'Z', 'é', 'a', '_', '-a', 'z', '10', '9', 'É']) as word order by word",
    );
    const sorted = rows.map(({ word }) => word);
    expect(sorted).toEqual(['-a', '10', '9', 'Z', '_', 'a', 'b', 'z', 'É', 'é']);
    // A page's cursor is compared, not sorted: both must agree, or a list would skip or repeat.
    const { rows: after } = await given.store.pool.query<{ word: string }>(
      "select word from unnest($1::text[]) as word where (word, 1) > ('a', 0) and word <> 'a' order by word",
      [sorted],
    );
    expect(after.map(({ word }) => word)).toEqual(['b', 'z', 'É', 'é']);
  });

  it('folds letters beyond ASCII, so that a user name exists once', async () => {
    const { rows } = await given.store.pool.query("select lower('ÉLAN') as folded");
    expect(rows).toEqual([{ folded: 'élan' }]);
  });

  it('keeps every character but U+0000, and refuses that one', async () => {
    const { pool } = given.store;
    const { rows } = await pool.query('select $1::text as text', ['studi tiru → 📋 ꦗ']);
    expect(rows).toEqual([{ text: 'studi tiru → 📋 ꦗ' }]);
    await expect(pool.query('select $1::text', ['a\u0000b'])).rejects.toMatchObject({ code: '22021' });
  });
}
