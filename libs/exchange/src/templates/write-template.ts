import { writeFile } from 'node:fs/promises';
import writeXlsxFile, { type Cell } from 'write-excel-file/node';
import type { Column } from '../kinds/column.js';
import type { TableKind } from '../kinds/kind.js';

const bold = (value: string): Cell => ({ value, fontWeight: 'bold', type: String });
const plain = (value: string): Cell => ({ value, type: String, wrap: true });

const typeNames: Readonly<Record<Column['type'], string>> = {
  name: 'nama / name',
  text: 'teks / text',
  code: 'kode / code',
  choice: 'pilihan / choice',
  date: 'tanggal / date',
  day: 'tanggal lengkap / whole date',
  period: 'periode / period',
  decimal: 'bilangan / number',
  whole: 'bilangan bulat / whole number',
  yes_no: 'ya/tidak / yes/no',
  list: 'daftar, dipisah | / list, separated by |',
};

const choicesOf = ({ choices = {} }: Column): string =>
  Object.entries(choices)
    .map(([code, { id, en }]) => `${code}: ${id} / ${en}`)
    .join('\n');

function explanations({ columns }: TableKind): Cell[][] {
  const headings = [
    'kolom / column',
    'judul',
    'heading',
    'wajib / required',
    'jenis / type',
    'penjelasan',
    'explanation',
    'nilai yang diterima / allowed values',
    'contoh / example',
  ];
  return [
    headings.map(bold),
    ...columns.map((column) =>
      [
        column.key,
        column.heading.id,
        column.heading.en,
        column.required ? 'ya / yes' : '',
        typeNames[column.type],
        column.explanation.id,
        column.explanation.en,
        choicesOf(column),
        column.example,
      ].map(plain),
    ),
  ];
}

/**
 * Writes an empty table of a kind: as CSV the line of headings alone, as a workbook also a sheet that explains each
 * column in both languages. Cells of the workbook are texts, so that a code such as 63.70 keeps its last zero.
 */
export async function writeTemplateFile(
  kind: TableKind,
  path: string,
  format: 'csv' | 'xlsx',
): Promise<void> {
  const keys = kind.columns.map(({ key }) => key);
  if (format === 'csv') return writeFile(path, `\uFEFF${keys.join(',')}\r\n`);
  const empty = Array.from({ length: 200 }, () =>
    keys.map((): Cell => ({ value: '', type: String, format: '@' })),
  );
  await writeXlsxFile([
    { sheet: kind.title.id.slice(0, 31), data: [keys.map(bold), ...empty], stickyRowsCount: 1 },
    {
      sheet: 'Penjelasan - Explanations',
      data: explanations(kind),
      columns: [18, 24, 24, 12, 24, 44, 44, 50, 30].map((width) => ({ width })),
      stickyRowsCount: 1,
    },
  ]).toFile(path);
}
