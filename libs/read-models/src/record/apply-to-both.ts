import type { Fact } from '../runtime/projection.js';
import type { RowRef, Rows } from '../runtime/rows.js';
import type { Table } from '../runtime/table.js';
import { heldOf, isApart, isInNeither, untouched, type InBoth, type Row } from './held.js';
import { OneRecord } from './one-record.js';

/** A handler, of whatever type of event. */
export type Handler = (rows: Rows, data: unknown, fact: Fact) => void;

/** Applies an event to the rows as corrected and, where they are not the same, to the rows as recorded too. */
export function applyToBoth(handler: Handler, rows: Rows, fact: Fact): void {
  const corrected = new OneRecord(rows, 'as_corrected');
  handler(corrected, fact.event.data, fact);
  if (!corrected.hasMetDifference) {
    for (const { table, row } of corrected.written) rows.put(table as Table<Row>, untouched(row));
    return;
  }
  const recorded = new OneRecord(rows, 'as_recorded');
  handler(recorded, fact.event.data, fact);
  for (const { table, key } of [...corrected.written, ...recorded.written]) {
    const inBoth = { corrected: corrected.rowOf(table, key), recorded: recorded.rowOf(table, key) };
    hold(rows, { table, key }, inBoth, false);
  }
}

/** Whether nothing of a stored row can be in one of the records and not in the other. */
const isWrittenAlike = (stored: Row | undefined): boolean =>
  !stored || !isApart(stored) || isInNeither(stored);

/** Stores a row as it is in both records. `isAnew`: whether both were folded from events, and not from stored rows. */
export function hold(rows: Rows, { table, key }: RowRef, inBoth: InBoth, isAnew: boolean): void {
  const stored = rows.get(table as Table<Row>, ...key);
  const held = heldOf(table, inBoth, { stored, mayJoin: isAnew || isWrittenAlike(stored) });
  if (held) rows.put(table as Table<Row>, held);
}
