import type { PlannedCommand } from '../kinds/kind.js';
import type { ImportProblem } from '../import-problem.js';
import type { Format, SourceRow } from '../reading/source-table.js';

/** A row of a file as what it asks for, or what is wrong with it. */
export interface ImportRow {
  readonly line: number;
  /** What tells it from the others; empty for a row that cannot be read. */
  readonly key: string;
  readonly commands: readonly PlannedCommand[];
  readonly problems: readonly ImportProblem[];
  /** As it stood in the file, for the file of the rejected rows. */
  readonly original: SourceRow | Readonly<Record<string, unknown>>;
}

/** A file that was opened for import. */
export interface Importable {
  /** Name of the kind of table, `commands` for JSON Lines of commands. */
  readonly kind: string;
  readonly format: Format;
  readonly delimiter?: string | undefined;
  readonly header?: SourceRow;
  /** Whether rows may rest on any row before them, so that they are taken one after the other. */
  readonly inOrder: boolean;
  /** Heading of the column that fills a field of a command; undefined for none in particular. */
  columnOf(pointer: string): string | undefined;
  rows(): AsyncIterable<ImportRow>;
}
