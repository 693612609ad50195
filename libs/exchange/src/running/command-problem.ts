import { CommandIdReused } from '#commands';
import { EventTooLarge } from '#event-log';
import { DomainError } from '#registry';
import type { ImportProblem } from '../import-problem.js';
import type { Importable, ImportRow } from './importable.js';

/** What is wrong with a row whose command was refused; undefined for an error that is not the row's. */
export function problemOf(
  error: unknown,
  { line, key }: ImportRow,
  { columnOf }: Pick<Importable, 'columnOf'>,
): ImportProblem | undefined {
  if (error instanceof DomainError) {
    const { kind, code, pointer, value, message, expected } = error.detail;
    const column = columnOf(pointer);
    return {
      kind,
      code,
      line,
      ...(column !== undefined && { column }),
      value,
      message,
      ...(expected && { expected }),
    };
  }
  if (error instanceof CommandIdReused)
    return {
      kind: 'conflict',
      code: 'row.imported_otherwise',
      line,
      value: key,
      message: {
        id: `baris dengan kunci "${key}" sudah dicatat dengan isi lain, dari berkas ini atau sebelumnya`,
        en: `a row with the key "${key}" was recorded with other content, from this file or before`,
      },
      expected: {
        id: 'koreksi atas catatan yang ada, atau kunci lain bila memang hal lain',
        en: 'a correction of what is recorded, or another key where it is another thing',
      },
    };
  if (error instanceof EventTooLarge)
    return {
      kind: 'invalid',
      code: 'row.too_large',
      line,
      value: error.bytes,
      message: { id: 'isi baris ini terlalu besar', en: 'the content of this row is too large' },
    };
  return undefined;
}
