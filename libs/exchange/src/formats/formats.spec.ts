import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { parquetReadObjects } from 'hyparquet';
import { z } from 'zod';
import { tableOf, type ListTable } from './columns.js';
import { guarded, unguarded } from './csv.js';
import { listFormats, type ListFormatName } from './list-formats.js';

const list = z.object({
  items: z.array(
    z.object({
      id: z.string(),
      program: z.object({ name: z.object({ id: z.string(), en: z.string() }) }).nullable(),
      level: z.int().nullable(),
      compared: z.number().nullable(),
      corrected: z.boolean(),
      stage: z.enum(['intended', 'decided']).nullable(),
      value: z.string().nullable(),
      aliases: z.array(z.string()),
    }),
  ),
  nextCursor: z.string().nullable(),
});
type Row = z.infer<typeof list>['items'][number];

const table = tableOf(list) as ListTable;

async function* paged(rows: readonly Row[], size: number): AsyncGenerator<readonly Row[]> {
  yield rows.slice(0, size);
  for (let index = size; index < rows.length; index += size) yield rows.slice(index, index + size);
}

async function fileOf(format: ListFormatName, rows: readonly Row[], size = 3): Promise<Buffer> {
  const parts: Buffer[] = [];
  for await (const part of listFormats[format].write(table.columns, paged(rows, size)))
    parts.push(Buffer.from(part));
  return Buffer.concat(parts);
}

const csvRows = async (rows: readonly Row[]): Promise<Record<string, string>[]> =>
  parse(await fileOf('csv', rows), { columns: true });

async function parquetRows(rows: readonly Row[]): Promise<Record<string, unknown>[]> {
  const { buffer, byteOffset, byteLength } = await fileOf('parquet', rows);
  return parquetReadObjects({ file: buffer.slice(byteOffset, byteOffset + byteLength) as ArrayBuffer });
}

const row: Row = {
  id: 'a',
  program: { name: { id: 'RT Mandiri', en: 'Self-reliant neighbourhoods' } },
  level: 3,
  compared: 0.25,
  corrected: false,
  stage: 'decided',
  value: '-12.50',
  aliases: ['RTM'],
};

/** What a row is in a table: the way to each field with its value. */
const flat = ({ program, ...rest }: Row) => ({
  ...rest,
  'program.name.id': program?.name.id ?? null,
  'program.name.en': program?.name.en ?? null,
});

const anyRow: fc.Arbitrary<Row> = fc.record({
  id: fc.string({ unit: 'binary' }).map((text) => text.toWellFormed()),
  program: fc.option(fc.record({ name: fc.record({ id: fc.string(), en: fc.string() }) })),
  level: fc.option(fc.maxSafeInteger()),
  compared: fc.option(fc.double({ noNaN: true, noDefaultInfinity: true }).map((n) => (n === 0 ? 0 : n))),
  corrected: fc.boolean(),
  stage: fc.option(fc.constantFrom('intended' as const, 'decided' as const)),
  value: fc.option(fc.oneof(fc.string(), fc.constantFrom('-3', '=1+1', '+62', '@x', '\tx', "'=1", '\r\n'))),
  aliases: fc.array(fc.string()),
});

it('columns are the fields of a row, by the way to them', () => {
  expect(table.columns.map(({ name, kind }) => [name, kind])).toEqual([
    ['id', 'text'],
    ['program.name.id', 'text'],
    ['program.name.en', 'text'],
    ['level', 'whole'],
    ['compared', 'number'],
    ['corrected', 'yes_no'],
    ['stage', 'text'],
    ['value', 'text'],
    ['aliases', 'json'],
  ]);
  expect(tableOf(z.object({ id: z.string() }))).toBeNull();
});

describe('CSV', () => {
  it('is RFC 4180, line for line', async () => {
    expect((await fileOf('csv', [row, { ...row, id: 'say "a,b"', program: null }])).toString()).toBe(
      [
        'id,program.name.id,program.name.en,level,compared,corrected,stage,value,aliases',
        'a,RT Mandiri,Self-reliant neighbourhoods,3,0.25,false,decided,-12.50,"[""RTM""]"',
        '"say ""a,b""",,,3,0.25,false,decided,-12.50,"[""RTM""]"',
        '',
      ].join('\r\n'),
    );
  });

  it.each(['=1+1', '+62 511', '-x', '@SUM(A1)', '\tx', '\rx', '=HYPERLINK("http://x")'])(
    'lets no spreadsheet run %j',
    async (value) => {
      const [read] = await csvRows([{ ...row, value }]);
      expect(read?.value).toBe(`'${value}`);
      expect(unguarded(read?.value ?? '')).toBe(value);
    },
  );

  it.each(['-12.50', '0', '720', '-1'])('leaves the number %s a number', async (value) => {
    expect((await csvRows([{ ...row, value }]))[0]?.value).toBe(value);
  });

  it('gives back whatever was written', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(anyRow, { maxLength: 10 }), async (rows) => {
        const read = await csvRows(rows);
        expect(
          read.map((it) => ({
            ...Object.fromEntries(Object.entries(it).map(([key, text]) => [key, unguarded(text)])),
            aliases: JSON.parse(it.aliases ?? ''),
          })),
        ).toEqual(
          rows.map((it) =>
            Object.fromEntries(
              Object.entries(flat(it)).map(([key, value]) => [
                key,
                key === 'aliases' ? value : value === null ? '' : String(value),
              ]),
            ),
          ),
        );
      }),
    );
  });

  it('guards so that it can be undone', () => {
    fc.assert(fc.property(fc.string(), (text) => unguarded(guarded(text)) === text));
  });
});

describe('Parquet', () => {
  it('gives back whatever was written, each value of its type', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(anyRow, { maxLength: 10 }), async (rows) => {
        const expected = rows.map((it) => ({
          ...flat(it),
          level: it.level === null ? null : BigInt(it.level),
        }));
        expect(await parquetRows(rows)).toEqual(expected);
      }),
    );
  });

  it('of more rows than are compressed together has them all in order', async () => {
    const rows = Array.from({ length: 12_345 }, (_, index) => ({ ...row, id: String(index) }));
    const read = await parquetRows(rows);
    expect(read.map(({ id }) => id)).toEqual(rows.map(({ id }) => id));
  });
});

it.each(['csv', 'parquet'] as const)('%s is written as it is taken: few pages are ahead', async (format) => {
  let asked = 0;
  const pages = async function* () {
    for (; asked < 1_000; asked++) yield Array.from({ length: 200 }, () => row);
  };
  const parts = listFormats[format].write(table.columns, pages());
  await parts[Symbol.asyncIterator]().next();
  // 5,000 rows are compressed together; no more than their pages are taken for the first part.
  expect(asked).toBeLessThanOrEqual(25);
});
