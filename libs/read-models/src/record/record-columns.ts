import { bool, json, nullable, type Column } from '../runtime/column.js';

/** A row's columns as they were recorded, as JSON. */
export type RowAsRecorded = Readonly<Record<string, unknown>>;

/** What a table that follows the record keeps beside the columns of a row, which are those as corrected. */
export const recordColumns = {
  /** Whether the row is there as corrected. */
  _stands: bool,
  /** Whether the row is there as recorded. */
  _recorded: bool,
  /** The row as recorded, where it is there in both and was corrected. */
  _as_recorded: nullable(json<RowAsRecorded>()),
} as const satisfies Record<string, Column<unknown>>;

/** Of a row that nothing was ever corrected in. */
export const asItWasRecorded = { _stands: true, _recorded: true, _as_recorded: null } as const;
