import type { Label } from '#registry';
import { FileRefused } from '../import-problem.js';
import { REASONS } from '../running/reasons-column.js';
import type { Column } from '../kinds/column.js';
import { sameName } from '../kinds/identities.js';
import type { TableKind } from '../kinds/kind.js';
import { textOf, type SourceRow } from '../reading/source-table.js';

/** Which column of the kind a heading of the file stands for; null for one that is not read. */
export type Mapping = Readonly<Record<string, string | null>>;

/** The file's columns in their order; undefined for one that is not read. */
export type MatchedHeader = readonly (Column | undefined)[];

/** Two headings that are so the same are one. */
export const sameHeading = (text: string): string => sameName(text.replaceAll('_', ' '));

const namesOf = ({ key, heading, aliases = [] }: Column): readonly string[] => [
  key,
  heading.id,
  heading.en,
  ...aliases,
];

const refused = (
  code: string,
  line: number,
  column: string | number,
  message: Label,
  expected: Label | readonly string[],
): FileRefused => new FileRefused({ kind: 'invalid', code, line, column, value: column, message, expected });

function find(kind: TableKind, heading: string, mapping: Mapping, line: number): Column | undefined {
  const wanted = sameHeading(heading);
  const mapped = Object.entries(mapping).find(([from]) => sameHeading(from) === wanted);
  if (mapped?.[1] === null) return undefined;
  const name = mapped ? sameHeading(mapped[1] ?? '') : wanted;
  const column = kind.columns.find((it) => namesOf(it).some((own) => sameHeading(own) === name));
  if (column) return column;
  if ([REASONS, ...(kind.ignored ?? [])].some((own) => sameHeading(own) === name)) return undefined;
  throw refused(
    'header.column_unknown',
    line,
    heading,
    {
      id: `kolom ini tidak dikenal untuk "${kind.title.id}"; petakan atau abaikan dengan --mapping`,
      en: `this column is not known for "${kind.title.en}"; map or ignore it with --mapping`,
    },
    kind.columns.map(({ key }) => key),
  );
}

/** Finds the columns of a kind in the headings of a file. Throws `FileRefused`. */
export function matchHeader(kind: TableKind, header: SourceRow, mapping: Mapping = {}): MatchedHeader {
  const { line } = header;
  const seen = new Map<Column, string>();
  const headings = new Set<string>();
  const matched = header.cells.map((cell) => {
    const heading = textOf(cell).trim();
    if (heading === '') return undefined;
    const again = headings.has(sameHeading(heading));
    headings.add(sameHeading(heading));
    const column = find(kind, heading, mapping, line);
    const other = again ? heading : column && seen.get(column);
    if (other !== undefined)
      throw refused(
        'header.column_twice',
        line,
        heading,
        {
          id: `kolom ini ada dua kali: "${other}" dan "${heading}"`,
          en: `this column is there twice: "${other}" and "${heading}"`,
        },
        { id: 'satu kolom untuk setiap isi', en: 'one column for each thing' },
      );
    if (column) seen.set(column, heading);
    return column;
  });
  const missing = kind.columns.find((column) => column.required && !seen.has(column));
  if (missing)
    throw refused(
      'header.column_missing',
      line,
      missing.key,
      {
        id: `kolom "${missing.heading.id}" (${missing.key}) tidak ada`,
        en: `the column "${missing.heading.en}" (${missing.key}) is missing`,
      },
      namesOf(missing),
    );
  return matched;
}
