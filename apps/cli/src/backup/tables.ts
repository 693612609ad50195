import { accessTables, exportAccounts, importAccounts } from '#access';
import { exportSkips, importSkips } from '#read-models';
import type { KeptTable } from './kept-table.js';

/** What a backup holds besides the log. A new table that cannot be made again from the log gets a line here. */
export const keptTables: readonly KeptTable[] = [
  { table: 'access.account', read: exportAccounts, write: importAccounts },
  { table: 'tiru.dead_letter', read: exportSkips, write: importSkips },
];

/** What a backup leaves out, and why; the schemas of the read models' builds are made again from the log. */
export const leftOutTables: Readonly<Record<string, string>> = {
  ...Object.fromEntries(Object.entries(accessTables).filter(([, why]) => why !== 'kept')),
  'tiru.migration': 'written by the migrations themselves',
  'tiru.read_model': 'made by the projector',
  'tiru.read_model_build': 'made by the projector',
};
