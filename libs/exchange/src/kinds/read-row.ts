import type { MatchedHeader } from '../mapping/match-header.js';
import { CellRefused, type ImportProblem } from '../import-problem.js';
import { textOf, type Format, type SourceRow } from '../reading/source-table.js';
import type { Conventions } from '../values/conventions.js';
import type { Column } from './column.js';
import { readCell } from './read-cell.js';
import { RowValues, type Value } from './row-values.js';

const isBlank = (row: SourceRow, index: number): boolean => textOf(row.cells[index]).trim() === '';

function wrongWithShape(row: SourceRow, header: SourceRow, format: Format): ImportProblem[] {
  const { line, cells } = row;
  const wanted = header.cells.length;
  const problem = (code: string, id: string, en: string): ImportProblem => ({
    kind: 'invalid',
    code,
    line,
    value: cells.length,
    message: { id, en },
    expected: { id: `${wanted} kolom`, en: `${wanted} columns` },
  });
  if (cells.length === wanted && cells.every((cell, index) => textOf(cell) === textOf(header.cells[index])))
    return [
      problem('row.header_again', 'baris judul kolom ada lagi di sini', 'the headings stand here again'),
    ];
  if (cells.some((_, index) => index >= wanted && !isBlank(row, index)))
    return [
      problem(
        'row.too_many_fields',
        `baris ini ${cells.length} kolom, judulnya ${wanted}`,
        `this row has ${cells.length} columns, the headings ${wanted}`,
      ),
    ];
  // A spreadsheet leaves out the empty cells at the end of a row.
  if (cells.length < wanted && format !== 'xlsx')
    return [
      problem(
        'row.too_few_fields',
        `baris ini hanya ${cells.length} kolom, judulnya ${wanted}`,
        `this row has only ${cells.length} columns, the headings ${wanted}`,
      ),
    ];
  return [];
}

const missing = (line: number, column: Column, heading: string): ImportProblem => ({
  kind: 'missing',
  code: 'cell.missing',
  line,
  column: heading,
  value: '',
  message: { id: 'isian ini wajib diisi', en: 'this field is needed' },
  expected: column.choices ? Object.keys(column.choices) : column.explanation,
});

/** Reads a row by its columns: its values, or everything that is wrong with it. */
export function readRow(
  row: SourceRow,
  { header, matched, format }: { header: SourceRow; matched: MatchedHeader; format: Format },
  conventions: Conventions,
): RowValues | readonly ImportProblem[] {
  const problems = wrongWithShape(row, header, format);
  if (problems.length > 0) return problems;
  const values = new Map<string, Value>();
  for (const [index, column] of matched.entries()) {
    const heading = textOf(header.cells[index]).trim();
    if (!column) {
      if (heading === '' && !isBlank(row, index))
        problems.push({
          kind: 'invalid',
          code: 'row.value_without_heading',
          line: row.line,
          column: index + 1,
          value: textOf(row.cells[index]),
          message: {
            id: 'isi ini berada di kolom tanpa judul',
            en: 'this value stands in a column without heading',
          },
        });
      continue;
    }
    try {
      const value = readCell(column, row.cells[index] ?? '', conventions);
      if (value !== undefined) values.set(column.key, value);
      else if (column.required) problems.push(missing(row.line, column, heading));
    } catch (error) {
      if (!(error instanceof CellRefused)) throw error;
      problems.push({ ...error.problem, line: row.line, column: heading });
    }
  }
  return problems.length > 0 ? problems : new RowValues(values);
}
