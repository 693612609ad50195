import { BadCursor, cutPage, decodeCursor, encodeCursor } from './page.js';

const key = ['2023-02-06', '00000000-0000-4000-8000-000000000003'] as const;
const decoded = (list: string, values: readonly string[]) =>
  decodeCursor('visits', ['day', 'uuid'], encodeCursor(list, values));

it('reads back what it wrote, and the first page has none', () => {
  expect(decoded('visits', key)).toEqual(key);
  expect(decodeCursor('visits', ['day', 'uuid'], undefined)).toBeNull();
});

it.each<[string, () => unknown]>([
  ['of another list', () => decoded('programs', key)],
  ['with a part too few', () => decoded('visits', [key[0]])],
  ['with a part too many', () => decoded('visits', [...key, 'more'])],
  ['with a day that does not exist', () => decoded('visits', ['2023-02-30', key[1]])],
  ['with an id that is none', () => decoded('visits', [key[0], "' or true"])],
  [
    'with a position beyond the log',
    () => decodeCursor('l', ['position'], encodeCursor('l', [String(2n ** 63n)])),
  ],
  [
    'with text that PostgreSQL cannot hold',
    () => decodeCursor('l', ['text'], encodeCursor('l', ['a\u0000b'])),
  ],
  ['that is no JSON', () => decodeCursor('l', ['text'], 'xyz')],
  [
    'that is not a list of texts',
    () => decodeCursor('l', ['text'], Buffer.from('["l",1]').toString('base64url')),
  ],
])('refuses a cursor %s', (_, read) => expect(read).toThrow(BadCursor));

it('names a next page only where there is one', () => {
  const cut = (rows: string[]) => cutPage('l', rows, 2, (row) => [row]);
  expect(cut(['a', 'b'])).toEqual({ rows: ['a', 'b'], nextCursor: null });
  expect(cut(['a', 'b', 'c'])).toEqual({ rows: ['a', 'b'], nextCursor: encodeCursor('l', ['b']) });
  expect(cut([])).toEqual({ rows: [], nextCursor: null });
});
