import { sameFacts } from '#registry';
import { ownColumns, type AnyTable } from '../runtime/table.js';
import { asItWasRecorded, type RowAsRecorded } from './record-columns.js';
import type { WhichRecord } from './which-record.js';

/** A row in code, with or without what is kept of its record. */
export type Row = Readonly<Record<string, unknown>>;

/** Whether a stored row is not one and the same as corrected and as recorded. */
export const isApart = (stored: Row): boolean =>
  stored._stands !== true || stored._recorded !== true || stored._as_recorded !== null;

/** Whether a stored row is shown in none of the records: it was corrected away, and its place is as if it never was. */
export const isInNeither = (stored: Row): boolean => stored._stands === false && stored._recorded === false;

/** A stored row as it is in one of the records; undefined when it is not there. */
export function rowIn(record: WhichRecord, table: AnyTable, stored: Row): Row | undefined {
  if (record === 'as_corrected') return stored._stands ? stored : undefined;
  if (!stored._recorded) return undefined;
  return stored._as_recorded === null ? stored : fromJson(table, stored._as_recorded as RowAsRecorded);
}

/** A row of which nothing was corrected, to be stored. */
export const untouched = (row: Row): Row =>
  Object.hasOwn(row, '_stands') ? row : { ...row, ...asItWasRecorded };

export interface InBoth {
  readonly corrected: Row | undefined;
  readonly recorded: Row | undefined;
}

/**
 * What is to be stored of a row; undefined when it never was. `stored` is what was stored before. Rows that were apart
 * and have become the same are joined only where `mayJoin` says that both were folded from events in the same way: what
 * the database has written and read may have another text for the same value.
 */
export function heldOf(
  table: AnyTable,
  { corrected, recorded }: InBoth,
  { stored, mayJoin }: { readonly stored: Row | undefined; readonly mayJoin: boolean },
): Row | undefined {
  if (corrected && recorded) {
    const json = toJson(table, recorded);
    const isSame = mayJoin && sameFacts(toJson(table, corrected), json);
    return { ...corrected, ...asItWasRecorded, _as_recorded: isSame ? null : json };
  }
  if (corrected) return { ...corrected, _stands: true, _recorded: false, _as_recorded: null };
  if (recorded) return { ...recorded, _stands: false, _recorded: true, _as_recorded: null };
  // Corrected into being and out of it again; rows are never deleted.
  return stored && { ...stored, _stands: false, _recorded: false, _as_recorded: null };
}

const toJson = (table: AnyTable, row: Row): RowAsRecorded =>
  Object.fromEntries(ownColumns(table).map((name) => [name, inJson(row[name])]));

function inJson(value: unknown): unknown {
  if (typeof value === 'bigint') return String(value);
  return value instanceof Date ? value.toISOString() : (value ?? null);
}

/** A row of JSON with the values that its columns have in code. */
const fromJson = (table: AnyTable, json: RowAsRecorded): Row =>
  Object.fromEntries(
    ownColumns(table).map((name) => [name, fromColumn(table.columns[name]?.sql, json[name] ?? null)]),
  );

function fromColumn(sql: string | undefined, value: unknown): unknown {
  if (value === null) return null;
  if (sql === 'int8') return BigInt(value as string);
  return sql === 'timestamptz' ? new Date(value as string) : value;
}
