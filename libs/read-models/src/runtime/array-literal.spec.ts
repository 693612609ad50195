import fc from 'fast-check';
import { freshStore } from '../fixtures/store.js';
import { arrayLiteral } from './array-literal.js';
import type { Column } from './table.js';

const store = freshStore();

const cases: Record<Column<unknown>['sql'], fc.Arbitrary<unknown>> = {
  text: fc.string({ unit: 'binary' }).filter((text) => !text.includes('\u0000')),
  uuid: fc.uuid(),
  int4: fc.integer(),
  int8: fc.bigInt({ min: -(2n ** 63n), max: 2n ** 63n - 1n }),
  numeric: fc.tuple(fc.integer(), fc.nat(999)).map(([whole, part]) => `${whole}.${part}`),
  jsonb: fc.jsonValue().filter((value) => value !== null && !JSON.stringify(value).includes('\\u0000')),
  date: fc.integer({ min: 1, max: 28 }).map((day) => `2023-02-${String(day).padStart(2, '0')}`),
  timestamptz: fc.date({ min: new Date(0), max: new Date(4e12), noInvalidDate: true }),
  bool: fc.boolean(),
};

it.each(Object.entries(cases))('writes %s so that PostgreSQL reads what was meant', async (sql, values) => {
  const arrays = fc.array(fc.option(values), { maxLength: 12 });
  await fc.assert(
    fc.asyncProperty(arrays, async (given) => {
      const { rows } = await store().pool.query(`select unnest($1::${sql}[]) as value`, [
        arrayLiteral(sql as Column<unknown>['sql'], given),
      ]);
      // As JSON, for a number that PostgreSQL holds exactly may come back in another form of the same value.
      const read = rows.map(({ value }) => value);
      if (sql === 'jsonb') expect(JSON.stringify(sorted(read))).toBe(JSON.stringify(sorted(given)));
      else expect(read).toEqual(given);
    }),
    { numRuns: 40 },
  );
});

/** JSONB keeps no order of keys, and no difference between 0 and -0. */
function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (value !== null && typeof value === 'object')
    return Object.fromEntries(
      Object.entries(value)
        .map(([key, inner]): [string, unknown] => [key, sorted(inner)])
        .toSorted(([one], [other]) => (one < other ? -1 : 1)),
    );
  return Object.is(value, -0) ? 0 : value;
}
