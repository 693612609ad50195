import { matchHeader, type Mapping, type MatchedHeader } from '../mapping/match-header.js';
import type { Column } from '../kinds/column.js';
import type { TableKind } from '../kinds/kind.js';
import { readRow } from '../kinds/read-row.js';
import { RowValues } from '../kinds/row-values.js';
import { openTable } from '../reading/open-table.js';
import { textOf, type SourceRow } from '../reading/source-table.js';
import type { Conventions } from '../values/conventions.js';
import type { Importable } from './importable.js';

export interface TableOptions {
  readonly conventions?: Conventions;
  readonly mapping?: Mapping;
}

const pointersOf = ({ key, pointers }: Column): readonly string[] => pointers ?? [`/${key}`];

/** The heading of the column that fills the field, or the part of it, that a pointer names. */
function columnFinder(matched: MatchedHeader, header: SourceRow) {
  const places = matched.flatMap((column, index) =>
    column ? pointersOf(column).map((pointer) => ({ pointer, index })) : [],
  );
  places.sort((a, b) => b.pointer.length - a.pointer.length);
  return (wanted: string): string | undefined => {
    const place = places.find(({ pointer }) => wanted === pointer || wanted.startsWith(`${pointer}/`));
    return place && textOf(header.cells[place.index]).trim();
  };
}

/** Opens a file as a table of this kind. Throws `FileRefused`. */
export async function openTableImport(
  kind: TableKind,
  path: string,
  { conventions, mapping }: TableOptions = {},
): Promise<Importable> {
  const table = await openTable(path);
  const { header, format, delimiter } = table;
  const matched = matchHeader(kind, header, mapping);
  const known: Conventions = {
    dates: conventions?.dates ?? kind.conventions?.dates,
    numbers: conventions?.numbers ?? kind.conventions?.numbers,
  };
  return {
    kind: kind.name,
    format,
    delimiter,
    header,
    inOrder: false,
    columnOf: columnFinder(matched, header),
    async *rows() {
      for await (const original of table.rows()) {
        const { line } = original;
        const read = readRow(original, { header, matched, format }, known);
        if (read instanceof RowValues)
          yield { line, key: kind.key(read), commands: kind.commands(read), problems: [], original };
        else yield { line, key: '', commands: [], problems: read, original };
      }
    },
  };
}
