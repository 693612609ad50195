import { factsOf, isAboutRecord, type Recorded, type RegistryEvent } from '#registry';
import type { WhichRecord } from '../record/which-record.js';
import type { RowOf } from '../runtime/table.js';
import type { adoptionEvent } from './table.js';

type Row = RowOf<typeof adoptionEvent>;

/** A fact of an adoption's history, with what it says in one of the records. */
export type ShownRow = Row & {
  /** Whether it was corrected or, which only the record as recorded shows, retracted. */
  readonly corrected: boolean;
};

/**
 * The facts among an adoption's events: as recorded, or as corrected by those of the events that correct and retract.
 * Who knew fewer events is given fewer, and so sees the corrections that were known then.
 */
export function factsInRecord(rows: readonly Row[], record: WhichRecord): readonly ShownRow[] {
  const facts = factsOf(
    rows.map((row) => ({ type: row.type, data: row.data, eventId: row.event_id }) as Recorded<RegistryEvent>),
  );
  return rows.flatMap((row): ShownRow[] => {
    const fact = facts.get(row.event_id);
    if (!fact) return [];
    const isCorrected = fact.corrections.length > 0 || fact.retraction !== null;
    if (record === 'as_recorded') return [{ ...row, corrected: isCorrected }];
    return fact.retraction ? [] : [{ ...row, data: fact.current.data, corrected: isCorrected }];
  });
}

export const isFact = ({ type }: Pick<Row, 'type'>): boolean => !isAboutRecord(type);
