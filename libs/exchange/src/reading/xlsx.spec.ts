import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import writeXlsxFile from 'write-excel-file/node';
import { textCell, workbook, zipOf, type ZipPart } from '../fixtures/zip.js';
import { FileRefused, type ImportProblem } from '../import-problem.js';
import { openTable } from './open-table.js';
import type { SourceRow } from './source-table.js';

const folder = mkdtempSync(join(tmpdir(), 'tiru-xlsx-'));
afterAll(() => rmSync(folder, { recursive: true }));
const path = join(folder, 'a.xlsx');

async function read(content?: Buffer) {
  if (content) writeFileSync(path, content);
  const table = await openTable(path);
  const rows: SourceRow[] = [];
  for await (const row of table.rows()) rows.push(row);
  return { ...table, rows };
}

async function refusalOf(parts: readonly ZipPart[]): Promise<ImportProblem> {
  const error: unknown = await read(zipOf(parts)).catch((thrown: unknown) => thrown);
  if (!(error instanceof FileRefused)) throw new Error(`not refused: ${String(error)}`);
  return error.problem;
}

const header = `<row r="1">${textCell('A1', 'name')}${textCell('B1', 'people')}</row>`;

it('reads what a spreadsheet program wrote: texts, numbers, days, yes and no', async () => {
  const written = writeXlsxFile([
    [{ value: 'name' }, { value: 'people' }, { value: 'since' }, { value: 'digital' }],
    [
      { value: 'R & D <"ä">\nx' },
      { value: 305.155 },
      { value: new Date(Date.UTC(2023, 1, 6)), type: Date, format: 'dd/mm/yyyy' },
      { value: true, type: Boolean },
    ],
  ]);
  await written.toFile(path);
  const { format, header: headings, rows } = await read();
  expect(format).toBe('xlsx');
  expect(headings.cells).toEqual(['name', 'people', 'since', 'digital']);
  expect(rows).toEqual([
    {
      line: 2,
      cells: [
        'R & D <"ä">\nx',
        { kind: 'number', text: '305.155' },
        { kind: 'day', text: '2023-02-06' },
        'true',
      ],
    },
  ]);
});

it('never runs a formula: takes the value that was kept with it, and says where there is none', async () => {
  const { rows } = await read(
    zipOf(
      workbook(
        `${header}<row r="5"><c r="A5"><f>1+1</f><v>3</v></c><c r="B5" t="str"><f>HYPERLINK("x")</f></c>` +
          '<c r="D5" t="e"><v>#REF!</v></c></row>',
      ),
    ),
  );
  expect(rows).toEqual([
    {
      line: 5,
      cells: [
        { kind: 'number', text: '3' },
        { kind: 'formula_without_value', text: '' },
        '',
        { kind: 'error', text: '#REF!' },
      ],
    },
  ]);
});

it('reads many rows in order', async () => {
  const many = Array.from({ length: 2_345 }, (_, index) => `<row><c><v>${index}</v></c></row>`).join('');
  const { rows } = await read(zipOf(workbook(header + many)));
  expect(rows.map(({ cells }) => cells[0])).toEqual(
    Array.from({ length: 2_345 }, (_, index) => ({ kind: 'number', text: String(index) })),
  );
});

const row = (content: string) => workbook(`${header}<row r="2">${content}</row>`);

describe('a workbook is refused', () => {
  it.each<readonly [string, readonly ZipPart[], Partial<ImportProblem>]>([
    [
      'that inflates too much',
      workbook(
        header,
        [0, 1].map((part) => ({
          name: `xl/media/${part}`,
          content: randomBytes(400_000),
          claims: 30_000_000,
        })),
      ),
      { code: 'xlsx.inflates_too_large' },
    ],
    [
      'a part of which inflates too many times',
      workbook(header, [{ name: 'xl/worksheets/sheet2.xml', content: Buffer.alloc(10_000_000) }]),
      { code: 'xlsx.ratio_too_high', value: 'xl/worksheets/sheet2.xml' },
    ],
    [
      'a part of which that is not read inflates too many times',
      workbook(header, [{ name: 'xl/media/a.png', content: Buffer.alloc(10_000_000) }]),
      { code: 'xlsx.ratio_too_high', value: 'xl/media/a.png' },
    ],
    [
      'the directory of which lies',
      workbook(header, [
        { name: 'xl/worksheets/sheet2.xml', content: Buffer.alloc(20_000_000), claims: 900 },
      ]),
      { code: 'xlsx.broken' },
    ],
    [
      'of too many parts',
      workbook(
        header,
        Array.from({ length: 200 }, (_, index) => ({ name: `x/${index}`, content: 'x' })),
      ),
      { code: 'xlsx.too_many_parts', value: 203 },
    ],
    ['with macros', workbook(header, [{ name: 'xl/vbaProject.bin', content: 'x' }]), { code: 'xlsx.macros' }],
    ['that is some other archive', [{ name: 'a.txt', content: 'x' }], { code: 'file.archive' }],
    ['without rows', workbook(''), { code: 'file.empty' }],
    ['with headings only', workbook(header), { code: 'file.header_only' }],
    ['with too many columns', row('<c r="XFD2"><v>1</v></c>'), { code: 'table.too_many_columns', line: 2 }],
    [
      'that defines entities',
      workbook(header, []).map((part) =>
        part.name.includes('sheet1')
          ? { ...part, content: `<!DOCTYPE a [<!ENTITY b "c">]>${String(part.content)}` }
          : part,
      ),
      { code: 'xlsx.broken' },
    ],
    ['that lacks its texts', row('<c r="A2" t="s"><v>7</v></c>'), { code: 'xlsx.broken' }],
    [
      'with a value that is too long',
      row(textCell('B2', 'x'.repeat(20_001))),
      { code: 'table.field_too_long', line: 2, column: 2 },
    ],
  ])('%s', async (_, parts, problem) => {
    const refused = await refusalOf(parts);
    expect(refused).toMatchObject(problem);
    expect(refused.message.id).not.toBe(refused.message.en);
  });

  it('that is cut off', async () => {
    writeFileSync(path, zipOf(workbook(header)));
    truncateSync(path, 300);
    await expect(openTable(path)).rejects.toMatchObject({ problem: { code: 'xlsx.broken' } });
  });
});
