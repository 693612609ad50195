import { oneOf, parseSearch, readsText, stringifySearch } from './search';

interface Asked {
  municipality?: string;
  period?: string;
  search?: string;
}
const read = readsText<Asked>('municipality', 'period', 'search');

it.each([
  { municipality: '33.20' },
  { period: '2023' },
  { search: '"a & b" 1e3 true' },
  { municipality: '31.74' },
])('reads from an address what was written into it: %j', (asked) => {
  expect(read(parseSearch(stringifySearch(asked)))).toEqual(asked);
});

it('reads an address that somebody typed', () => {
  expect(read(parseSearch('?municipality=33.20&period=2023&search=&other=1'))).toEqual({
    municipality: '33.20',
    period: '2023',
  });
});

it('takes a choice only where it is known', () => {
  expect(oneOf(['due', 'coming'], 'coming')).toBe('coming');
  expect(oneOf(['due', 'coming'], 'late')).toBeUndefined();
});
