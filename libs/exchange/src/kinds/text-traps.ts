import { CellRefused, shortened } from '../import-problem.js';

const refused = (
  code: string,
  value: string,
  message: { id: string; en: string },
  expected: { id: string; en: string },
): CellRefused => new CellRefused({ kind: 'invalid', code, value: shortened(value), message, expected });

/** Marks and overrides of the writing direction: with them a text shows otherwise than it is. */
const BIDI = /[\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/u;
/** Characters that show nothing. */
const HIDDEN = /[\u200B\u2060\uFEFF]/u;
// eslint-disable-next-line no-control-regex
const CONTROL = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F]/u;

const named = (text: string, pattern: RegExp): string => {
  const [character = ''] = pattern.exec(text) ?? [];
  return `U+${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`;
};

/** Refuses a text that shows otherwise than it is, or that a spreadsheet would run. */
export function refuseTraps(text: string, isName: boolean): void {
  for (const pattern of [BIDI, HIDDEN, CONTROL])
    if (pattern.test(text)) {
      const character = named(text, pattern);
      throw refused(
        pattern === BIDI ? 'text.direction_mark' : 'text.hidden_character',
        text.replace(pattern, `[${character}]`),
        {
          id: `ada karakter yang tidak terlihat di sini: ${character}`,
          en: `there is a character here that cannot be seen: ${character}`,
        },
        { id: 'hapus karakter itu', en: 'take that character out' },
      );
    }
  if (isName && /^[=+\-@]/.test(text))
    throw refused(
      'text.formula_in_name',
      text,
      {
        id: 'nama tidak boleh diawali =, +, -, atau @: program lembar kerja akan menjalankannya sebagai rumus',
        en: 'a name must not begin with =, +, - or @: a spreadsheet would run it as a formula',
      },
      { id: 'nama saja, tanpa rumus', en: 'the name alone, without a formula' },
    );
}
