import type { StoreTransaction } from '#read-store';

/** A table whose rows cannot be made again from the log. Rows travel as the JSON text PostgreSQL writes. */
export interface KeptTable {
  /** With its schema; also the name of its file in a backup. */
  table: string;
  /** `upTo`: position of the last event in the backup; what speaks of later events is left out. */
  read(tx: StoreTransaction, upTo: number): Promise<string[]>;
  write(tx: StoreTransaction, rows: readonly string[]): Promise<void>;
}
