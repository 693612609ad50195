import type { GivenCommand, Label, PreciseDate, Source, StreamCategory } from '#registry';
import type { Conventions } from '../values/conventions.js';
import type { Column } from './column.js';
import type { RowValues } from './row-values.js';

/** A command that a row asks for. */
export interface PlannedCommand {
  /** Which of the row's commands it is: unique in the row and stable. */
  readonly step: string;
  readonly category: StreamCategory;
  /** What follows the category in the name of the stream. */
  readonly streamId: string;
  readonly command: GivenCommand;
  readonly effectiveFrom: PreciseDate;
  readonly source?: Source | undefined;
  /** Streams that earlier rows of the same file may fill and that this command is decided by. */
  readonly after?: readonly string[];
}

/** A kind of table that can be imported. */
export interface TableKind {
  readonly name: string;
  readonly title: Label;
  readonly columns: readonly Column[];
  /** Headings that are known and not read. */
  readonly ignored?: readonly string[];
  /** How a file of this kind writes dates and numbers, where the kind is the form of one known file. */
  readonly conventions?: Conventions;
  /** What tells a row from all others of its file, and stays the same when a value is mended. */
  key(row: RowValues): string;
  /** The commands that record the row, in order. Throws `CellRefused`, naming no column, only where no column can. */
  commands(row: RowValues): readonly PlannedCommand[];
}

/** No source says since when. */
export const sinceUnknown: PreciseDate = { date: null, precision: 'unknown' };
