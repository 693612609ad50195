import type { Json } from '#registry';
import type { Origin } from '../origin.js';
import {
  bigint,
  bool,
  int,
  described,
  json,
  nullable,
  table,
  text,
  timestamp,
  uuid,
  type RowOf,
} from '../runtime/table.js';

export const ledgerFact = table(
  'ledger_fact',
  { event_id: uuid, type: text, recorded_at: timestamp },
  {
    purpose: 'Every fact with when it was recorded: what an entry of the ledger is about.',
    key: ['event_id'],
  },
);

export const ledgerEntry = table(
  'ledger_entry',
  {
    event_id: uuid,
    kind: text,
    category: text,
    thing: text,
    about: described('The fact it is about; null for a concern about the whole.', nullable(uuid)),
    about_type: nullable(text),
    about_recorded_at: nullable(timestamp),
    days_after: described("Whole days from the fact's record to this.", nullable(int)),
    pointer: nullable(text),
    old: nullable(json<{ value: Json }>()),
    new: nullable(json<{ value: Json }>()),
    reason: nullable(text),
    note: nullable(text),
    open: described('A concern without an answer.', bool),
    resolution: nullable(json<{ resolution: string; answer: string; origin: Origin }>()),
    origin: json<Origin>(),
    position: bigint,
  },
  {
    purpose: 'A correction, a retraction or a concern.',
    key: ['event_id'],
    indexes: ['position desc', 'category, thing', 'about'],
  },
);

export interface LedgerTables {
  ledger_fact: RowOf<typeof ledgerFact>;
  ledger_entry: RowOf<typeof ledgerEntry>;
}
