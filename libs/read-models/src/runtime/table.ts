import { recordColumns } from '../record/record-columns.js';
import type { Column } from './column.js';

export * from './column.js';

type Columns = Readonly<Record<string, Column<unknown>>>;
type RowOfColumns<C extends Columns> = { [K in keyof C]: C[K] extends Column<infer T> ? T : never };

/** A table of a read model. Its schema is the build's, so that several builds stand side by side. */
export interface AnyTable {
  readonly name: string;
  readonly columns: Columns;
  readonly key: readonly string[];
  /** What a row of it is, for whoever reads the data dictionary. */
  readonly purpose?: string | undefined;
  /** Column lists of secondary indexes, as SQL: `program_id, adopter`. */
  readonly indexes: readonly string[];
  readonly record: KeptRecord;
}

/**
 * What a table keeps of corrections: `none`, because its rows are of streams that nobody corrects or because it sees to
 * that itself; `both`, so that each row can be shown as corrected and as recorded; `as_corrected`, where readers are
 * shown the corrected row whatever they ask for.
 */
export type KeptRecord = 'none' | 'both' | 'as_corrected';

/** A table whose rows have a type; `row` only carries it. */
export interface Table<Row> extends AnyTable {
  readonly row?: Row;
}

export type RowOf<T> = T extends Table<infer Row> ? Row : never;

/** A row as the views of a table that keeps `both` show it. */
export type ShownRowOf<T> = RowOf<T> & {
  /** Whether it differs, as corrected and as recorded, or is there in one of them only. */
  readonly corrected: boolean;
};

/** Declares a table: the one place from which its DDL, its loads, its upserts and its row type come. */
export function table<C extends Columns>(
  name: string,
  columns: C,
  {
    key,
    indexes = [],
    record = 'none',
    purpose,
  }: {
    key: readonly (keyof C & string)[];
    purpose?: string;
    indexes?: readonly string[];
    record?: KeptRecord;
  },
): Table<RowOfColumns<C>> {
  return {
    name,
    columns: record === 'none' ? columns : { ...columns, ...recordColumns },
    key,
    purpose,
    indexes,
    record,
  };
}

/** The columns of a row, without what is kept of its record. */
export const ownColumns = ({ columns }: AnyTable): readonly string[] =>
  Object.keys(columns).filter((name) => !Object.hasOwn(recordColumns, name));

export const quoted = (names: readonly string[]): string => names.map((name) => `"${name}"`).join(', ');

/** DDL of a table in a schema, without its secondary indexes: a build gets them when it has caught up. */
export function createTableSql(schema: string, { name, columns, key }: AnyTable): string {
  const lines = Object.entries(columns).map(
    ([column, { sql, nullable: optional }]) => `"${column}" ${sql}${optional ? '' : ' not null'}`,
  );
  return `create table "${schema}"."${name}" (${lines.join(', ')}, primary key (${quoted(key)}))`;
}

/** DDL of a table's secondary indexes and a look at its figures for the planner; changes nothing the second time. */
export function createIndexesSql(schema: string, { name, key, indexes, record }: AnyTable): string {
  return [
    ...indexes.map(
      (columnList, index) =>
        `create index if not exists "${name}_${index + 1}" on "${schema}"."${name}" (${columnList})`,
    ),
    // The few rows that were corrected, which the view as recorded looks for beside the others.
    ...(record === 'both'
      ? [
          `create index if not exists "${name}_corrected" on "${schema}"."${name}" (${quoted(key)}) where _as_recorded is not null`,
        ]
      : []),
    `analyze "${schema}"."${name}"`,
  ].join(';\n');
}

/** Upsert of many rows by one statement; parameter n is the array of the n-th column's values. */
export function upsertSql(schema: string, { name, columns, key }: AnyTable): string {
  const names = Object.keys(columns);
  const arrays = names.map((column, index) => `$${index + 1}::${columns[column]?.sql}[]`);
  const rest = names.filter((column) => !key.includes(column));
  const update = rest.map((column) => `"${column}" = excluded."${column}"`).join(', ');
  return (
    `insert into "${schema}"."${name}" (${quoted(names)}) select * from unnest(${arrays.join(', ')}) ` +
    `on conflict (${quoted(key)}) do ${rest.length > 0 ? `update set ${update}` : 'nothing'}`
  );
}

/** Load of many rows by key; parameter n is the array of the n-th key column's values. */
export function loadSql(schema: string, { name, columns, key }: AnyTable): string {
  const arrays = key.map((column, index) => `$${index + 1}::${columns[column]?.sql}[]`);
  return (
    `select * from "${schema}"."${name}" where (${quoted(key)}) in ` +
    `(select * from unnest(${arrays.join(', ')}))`
  );
}
