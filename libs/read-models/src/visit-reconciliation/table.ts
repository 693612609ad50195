import type { NameTables } from '../names.js';
import { bigint, date, described, nullable, table, text, uuid, type ShownRowOf } from '../runtime/table.js';
import { sidesColumns } from '../visit-sides/columns.js';

export const visitReconciliation = table(
  'visit_reconciliation',
  {
    visit_id: uuid,
    kind: text,
    guest: text,
    host: text,
    planned_from: date,
    planned_to: date,
    held_from: described(
      'Null while it is not recorded as held: until then there is nothing to attest, and no list shows it.',
      nullable(date),
    ),
    held_to: nullable(date),
    ...sidesColumns,
    revision: bigint,
  },
  {
    purpose: 'One visit with what both sides say of it.',
    key: ['visit_id'],
    record: 'both',
    indexes: [
      'held_from desc, visit_id desc',
      'status, held_from desc, visit_id desc',
      'guest, held_from desc',
      'host, held_from desc',
    ],
  },
);

export interface VisitReconciliationTables extends NameTables {
  visit_reconciliation: ShownRowOf<typeof visitReconciliation>;
}
