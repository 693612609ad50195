import { ownColumns, quoted, type AnyTable } from '../runtime/table.js';
import { records, type WhichRecord } from './which-record.js';

/** The view that shows a table's rows as corrected or as recorded. */
export const viewOf = (table: string, record: WhichRecord): string => `${table}_${record}`;

/** DDL of the views that readers see instead of a table. */
export const createViewsSql = (schema: string, table: AnyTable): string =>
  records
    .map(
      (record) =>
        `create view "${schema}"."${viewOf(table.name, record)}" as ${selectSql(schema, table, record)}`,
    )
    .join(';\n');

function selectSql(schema: string, table: AnyTable, record: WhichRecord): string {
  const from = `"${schema}"."${table.name}"`;
  const columns = ownColumns(table);
  if (table.record === 'none') return `select ${quoted(columns)} from ${from}`;
  if (record === 'as_corrected' || table.record === 'as_corrected')
    return `select ${quoted(columns)}, not _recorded or _as_recorded is not null as corrected from ${from} where _stands`;
  const recorded = columns.map((name) => `(jsonb_populate_record(null::${from}, _as_recorded))."${name}"`);
  return (
    `select ${quoted(columns)}, not _stands as corrected from ${from} where _recorded and _as_recorded is null ` +
    `union all select ${recorded.join(', ')}, true from ${from} where _as_recorded is not null`
  );
}
