import pg from 'pg';

type Parser = (text: string) => unknown;

const asText: Parser = (text) => text;
// A timestamp with time zone is a moment; the others keep what the text says.
const scalars = new Map<number, Parser>([
  [20, BigInt], // int8: positions and revisions exceed 2^53
  [1700, asText], // numeric: exact
  [1082, asText], // date: a day has no time zone, a JS Date has
]);

const arrayElements = new Map<number, number>([
  [1016, 20],
  [1231, 1700],
  [1182, 1082],
]);

/** How columns become JS values: int8 bigint, numeric string, date 'YYYY-MM-DD', timestamptz Date; the rest as in pg. */
export const columnTypes: pg.CustomTypesConfig = {
  getTypeParser(oid: number, format?: 'text' | 'binary') {
    if (format === 'binary') return pg.types.getTypeParser(oid, 'binary');
    const scalar = scalars.get(oid);
    if (scalar) return scalar;
    const element = scalars.get(arrayElements.get(oid) ?? 0);
    if (element) return (text: string) => parseArray(text, element);
    return pg.types.getTypeParser(oid, 'text');
  },
};

// pg's own parser of text[] knows nesting, quotes and NULL; only its elements are ours.
const TEXT_ARRAY = 1009 as number;
const parseTextArray: Parser = pg.types.getTypeParser(TEXT_ARRAY, 'text');

function parseArray(text: string, element: Parser): unknown {
  const convert = (value: unknown): unknown =>
    Array.isArray(value) ? value.map(convert) : value === null ? null : element(value as string);
  return convert(parseTextArray(text));
}
