import type { Label } from '#registry';
import { CellRefused, shortened } from '../import-problem.js';
import { textOf, type Cell } from '../reading/source-table.js';
import type { Conventions } from '../values/conventions.js';
import { readDate, readDay, readPeriod } from '../values/read-date.js';
import { readDecimal, readKeptNumber, wholeOf } from '../values/read-number.js';
import type { Column } from './column.js';
import { sameName } from './identities.js';
import type { Value } from './row-values.js';
import { refuseTraps } from './text-traps.js';

const refused = (
  code: string,
  value: string,
  message: Label,
  expected: Label | readonly string[],
): CellRefused => new CellRefused({ kind: 'invalid', code, value: shortened(value), message, expected });

const yes = ['ya', 'yes', 'y', 'true', 'benar', '1'];
const no = ['tidak', 'no', 'n', 'false', 'salah', 't', '0'];

function choiceOf({ choices = {}, synonyms = {} }: Column, text: string): string {
  const wanted = sameName(text);
  const found = Object.entries(choices).find(([code, { id, en }]) =>
    [code, id, en].some((name) => sameName(name) === wanted),
  );
  const code = found?.[0] ?? synonyms[wanted];
  if (code !== undefined) return code;
  throw refused(
    'choice.unknown',
    text,
    { id: 'harus salah satu nilai dalam daftar', en: 'must be one of the listed values' },
    Object.keys(choices),
  );
}

function yesOrNo(text: string): boolean {
  const word = text.toLowerCase();
  if (yes.includes(word)) return true;
  if (no.includes(word)) return false;
  throw refused('yes_no.unknown', text, { id: 'harus ya atau tidak', en: 'must be yes or no' }, [
    'ya / yes',
    'tidak / no',
  ]);
}

/** Refuses a cell for which a spreadsheet has no value. */
function refuseWithoutValue(cell: Cell): void {
  if (typeof cell === 'string') return;
  if (cell.kind === 'formula_without_value')
    throw refused(
      'cell.formula_without_value',
      '',
      {
        id: 'rumus di sini tidak menyimpan hasilnya, dan rumus tidak pernah dijalankan',
        en: 'the formula here does not keep its value, and formulas are never run',
      },
      { id: 'tulis nilainya', en: 'write the value' },
    );
  if (cell.kind === 'error')
    throw refused(
      'cell.error_value',
      cell.text,
      { id: 'lembar kerja menunjukkan kesalahan di sini', en: 'the spreadsheet shows an error here' },
      { id: 'tulis nilainya', en: 'write the value' },
    );
}

/** Reads a cell as its column says; undefined for an empty one. Throws `CellRefused`. */
export function readCell(column: Column, cell: Cell, conventions: Conventions): Value | undefined {
  refuseWithoutValue(cell);
  const text = textOf(cell).trim();
  if (text === '') return undefined;
  refuseTraps(text, column.type === 'name');
  const isNumber = typeof cell !== 'string' && cell.kind === 'number';
  const decimal = () => (isNumber ? readKeptNumber(text) : readDecimal(text, conventions));
  switch (column.type) {
    case 'decimal':
      return decimal();
    case 'whole':
      return wholeOf(decimal(), text);
    case 'date':
      return readDate(text, conventions);
    case 'day':
      return readDay(text, conventions);
    case 'period':
      return readPeriod(text, conventions);
    case 'choice':
      return choiceOf(column, text);
    case 'yes_no':
      return yesOrNo(text);
    case 'list': {
      const parts = text.split('|').map((part) => part.trim());
      return parts.filter((part) => part !== '');
    }
    case 'name':
    case 'text':
    case 'code':
      return text;
  }
}
