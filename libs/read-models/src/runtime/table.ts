/** How a column is stored; `js` only carries the type of its values in code. */
export interface Column<T> {
  readonly sql: 'text' | 'uuid' | 'int4' | 'int8' | 'numeric' | 'jsonb' | 'date' | 'timestamptz' | 'bool';
  readonly nullable: boolean;
  readonly description?: string;
  readonly js?: T;
}

const column = <T>(sql: Column<T>['sql']): Column<T> => ({ sql, nullable: false });

export const text = column<string>('text');
export const uuid = column<string>('uuid');
export const int = column<number>('int4');
export const bigint = column<bigint>('int8');
/** Exact decimal, a string in code. */
export const numeric = column<string>('numeric');
export const date = column<string>('date');
export const timestamp = column<Date>('timestamptz');
export const bool = column<boolean>('bool');
export const json = <T>(): Column<T> => column<T>('jsonb');
/** A column with what its name and type do not say, for whoever reads the data dictionary. */
export const described = <T>(description: string, it: Column<T>): Column<T> => ({ ...it, description });
export const nullable = <T>({ sql }: Column<T>): Column<T | null> => ({ sql, nullable: true });

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
}

/** A table whose rows have a type; `row` only carries it. */
export interface Table<Row> extends AnyTable {
  readonly row?: Row;
}

export type RowOf<T> = T extends Table<infer Row> ? Row : never;

/** Declares a table: the one place from which its DDL, its loads, its upserts and its row type come. */
export function table<C extends Columns>(
  name: string,
  columns: C,
  options: { key: readonly (keyof C & string)[]; purpose?: string; indexes?: readonly string[] },
): Table<RowOfColumns<C>> {
  return { name, columns, key: options.key, purpose: options.purpose, indexes: options.indexes ?? [] };
}

const quoted = (names: readonly string[]): string => names.map((name) => `"${name}"`).join(', ');

/** DDL of a table in a schema, without its secondary indexes: a build gets them when it has caught up. */
export function createTableSql(schema: string, { name, columns, key }: AnyTable): string {
  const lines = Object.entries(columns).map(
    ([column, { sql, nullable: optional }]) => `"${column}" ${sql}${optional ? '' : ' not null'}`,
  );
  return `create table "${schema}"."${name}" (${lines.join(', ')}, primary key (${quoted(key)}))`;
}

/** DDL of a table's secondary indexes and a look at its figures for the planner; changes nothing the second time. */
export function createIndexesSql(schema: string, { name, indexes }: AnyTable): string {
  return [
    ...indexes.map(
      (columnList, index) =>
        `create index if not exists "${name}_${index + 1}" on "${schema}"."${name}" (${columnList})`,
    ),
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
