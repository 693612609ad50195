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
