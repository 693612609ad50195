import { mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { FileRefused, type ImportProblem } from '../import-problem.js';
import { openTable } from './open-table.js';
import type { SourceRow } from './source-table.js';

const folder = mkdtempSync(join(tmpdir(), 'tiru-csv-'));
afterAll(() => rmSync(folder, { recursive: true }));
const path = join(folder, 'a.csv');

async function read(content: string | Buffer) {
  writeFileSync(path, content);
  const table = await openTable(path);
  const rows: SourceRow[] = [];
  for await (const row of table.rows()) rows.push(row);
  return { ...table, rows };
}

async function refusalOf(content: string | Buffer): Promise<ImportProblem> {
  const error: unknown = await read(content).catch((thrown: unknown) => thrown);
  if (!(error instanceof FileRefused)) throw new Error(`not refused: ${String(error)}`);
  return error.problem;
}

describe('a table', () => {
  it.each([
    ['comma', ',', 'a,b;c\n1,2\n'],
    ['semicolon', ';', 'a;b,c;d\n1;2;3\n'],
    ['tab', '\t', 'a\tb\n1\t2\n'],
    ['comma, for one column', ',', 'a\n1\n'],
    ['semicolon, with commas in quotes', ';', '"a,b,c";d\n1;2\n'],
  ])('separates by %s', async (_, delimiter, content) => {
    expect((await read(content)).delimiter).toBe(delimiter);
  });

  it('is the same with a byte order mark', async () => {
    const { header, rows } = await read('\uFEFFname,code\r\nBanjarbaru,63.72\r\n');
    expect(header.cells).toEqual(['name', 'code']);
    expect(rows).toEqual([{ line: 2, cells: ['Banjarbaru', '63.72'] }]);
  });

  it('says in which line a row begins, past empty lines and values of several lines', async () => {
    const { rows } = await read('a,b\n\n"1\n1",2\n3,"x""y"\n,\n5,6');
    expect(rows).toEqual([
      { line: 2, cells: ['1\n1', '2'] },
      { line: 5, cells: ['3', 'x"y'] },
      { line: 7, cells: ['5', '6'] },
    ]);
  });

  it('is read no faster than it is asked for', async () => {
    writeFileSync(path, `a\n${'0123456789\n'.repeat(500_000)}`);
    const table = await openTable(path);
    const before = process.memoryUsage().rss;
    let seen = 0;
    for await (const row of table.rows()) {
      if (++seen === 10) break;
      expect(row.cells).toEqual(['0123456789']);
      await new Promise((resolve) => setTimeout(resolve, 5));
    }
    expect(process.memoryUsage().rss - before).toBeLessThan(60 * 2 ** 20);
  });
});

const latin1 = Buffer.concat([
  Buffer.from('nama,kota\nSurabaya,x\nCafé,'),
  Buffer.from([0xe9]),
  Buffer.from('\n'),
]);

describe('a file is refused', () => {
  it.each<readonly [string, string | Buffer, Partial<ImportProblem>]>([
    ['that is empty', '', { code: 'file.empty' }],
    ['that holds empty lines', '\n\n\n', { code: 'file.empty' }],
    ['that holds headings only', 'a,b\n\n,\n', { code: 'file.header_only', line: 1 }],
    ['that is a PDF', '%PDF-1.7\n%âãÏÓ', { code: 'file.binary', value: 'PDF' }],
    ['that is an old spreadsheet', Buffer.from('d0cf11e0a1b11ae1', 'hex'), { code: 'file.binary' }],
    [
      'that is some binary',
      Buffer.from(Array.from({ length: 512 }, (_, i) => i % 256)),
      { code: 'file.binary' },
    ],
    ['in UTF-16', Buffer.from('\uFEFFa,b\n1,2\n', 'utf16le'), { code: 'file.utf16' }],
    ['in Latin-1 after UTF-8', latin1, { code: 'file.not_utf8', line: 3, column: 6, value: 'E9' }],
    ['with U+0000', `a,b\n${'x,y\n'.repeat(30)}1,\0\n`, { code: 'file.nul', line: 32, column: 3 }],
    ['with a quotation mark left open', 'a,b\n1,2\n3,"4\n5,6\n', { code: 'csv.quote_open', line: 3 }],
    ['with a stray quotation mark', 'a,b\n1,2\n3,4"5\n', { code: 'csv.quote_stray', line: 3, column: 'b' }],
    [
      'with a row that never ends',
      `a,b\n1,"${'x\n'.repeat(200_000)}`,
      { code: 'csv.record_too_long', line: 2 },
    ],
    [
      'with a line that never ends',
      `a,b\n1,${'x'.repeat(3_000_000)}`,
      { code: 'csv.record_too_long', line: 2 },
    ],
    [
      'with a value that is too long',
      `a,b\n1,${'x'.repeat(20_001)}\n`,
      { code: 'table.field_too_long', line: 2, column: 'b' },
    ],
    ['with a million columns', `${'a,'.repeat(1_000_000)}a\n`, { code: 'table.too_many_columns', line: 1 }],
    [
      'with a row of a thousand columns',
      `a,b\n${'1,'.repeat(1_000)}\n`,
      { code: 'table.too_many_columns', line: 2 },
    ],
  ])('%s', async (_, content, problem) => {
    const refused = await refusalOf(content);
    expect(refused).toMatchObject(problem);
    expect(refused.message.id).not.toBe(refused.message.en);
    expect(refused.expected).toBeTruthy();
  });

  it('of 2 GB by its size, before it is read', async () => {
    writeFileSync(path, 'a,b\n');
    truncateSync(path, 2 ** 31);
    const started = performance.now();
    await expect(openTable(path)).rejects.toMatchObject({ problem: { code: 'file.too_large' } });
    expect(performance.now() - started).toBeLessThan(1_000);
  });

  it('that is not there', async () => {
    await expect(openTable(join(folder, 'none.csv'))).rejects.toMatchObject({
      problem: { code: 'file.not_found' },
    });
  });
});
