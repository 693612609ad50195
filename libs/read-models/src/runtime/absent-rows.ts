import { keyText, type KeyValue } from './rows.js';
import type { AnyTable } from './table.js';
import { MaybeSet } from './maybe-set.js';

/**
 * What is known not to be in the tables of a build that this process has fed from the beginning: whatever it has not
 * written itself. Nobody else writes to them, because each batch moves the checkpoint from where this process left it.
 * So most rows of a rebuild, which are new, need not be looked for. Of a build that was begun before nothing is known.
 */
export class AbsentRows {
  private readonly written = new Map<AnyTable, MaybeSet>();

  /** The keys that may be there; to be asked before the rows are loaded. */
  without(table: AnyTable, keys: readonly (readonly KeyValue[])[]): readonly (readonly KeyValue[])[] {
    const written = this.written.get(table);
    return written ? keys.filter((key) => written.mayHave(keyText(table, key))) : [];
  }

  /** Rows that are going to be written. That they are not in the end, when a transaction fails, does no harm. */
  wrote(table: AnyTable, rows: readonly Readonly<Record<string, unknown>>[]): void {
    let written = this.written.get(table);
    if (!written) this.written.set(table, (written = new MaybeSet()));
    for (const row of rows)
      written.add(
        keyText(
          table,
          table.key.map((column) => row[column]),
        ),
      );
  }
}
