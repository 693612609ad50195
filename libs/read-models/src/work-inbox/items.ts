import type { Fact } from '../runtime/projection.js';
import { ref, type RowRef, type Rows } from '../runtime/rows.js';
import type { RowOf } from '../runtime/table.js';
import { workItem } from './table.js';
import { kindOfTask, type WorkTask } from './view.js';

type Item = RowOf<typeof workItem>;
type Needed = 'municipality' | 'category' | 'thing' | 'since';
type Kept = 'item' | 'kind' | 'task' | 'sort_day' | 'open' | 'is_over';

/** Something to be done, as far as it differs from officers' work that has no day of its own and speaks of nothing else. */
export type Due = Pick<Item, Needed> & Partial<Omit<Item, Needed | Kept>> & { readonly task: WorkTask };

/** The last day there is. */
export const NO_DAY = '9999-12-31';

const itemOf = (item: string, { task, ...due }: Due): Item => ({
  item,
  kind: kindOfTask(task),
  task,
  role: 'officer',
  event_id: null,
  visible_from: due.since,
  due_on: null,
  counterpart: null,
  program_id: null,
  indicator: null,
  period: null,
  detail: null,
  office: null,
  authors: [],
  ...due,
  sort_day: due.due_on ?? NO_DAY,
  open: true,
  is_over: false,
});

/** Puts an item among what is to be done, or takes it away when nothing is; taking away what is not there does nothing. */
export function settle(rows: Rows, item: string, due: Due | null): void {
  if (due) rows.put(workItem, itemOf(item, due));
  else rows.update(workItem, [item], () => ({ open: false }));
}

export const itemRef = (item: string): RowRef => ref(workItem, item);

/** The day on which a fact was recorded, in UTC. */
export const recordedOn = ({ envelope }: Pick<Fact, 'envelope'>): string => envelope.recordedAt.slice(0, 10);

/** The first day on which a fact was true in the world; where nobody knows it, the day on which it was recorded. */
export const trueSince = (fact: Pick<Fact, 'envelope'>): string =>
  fact.envelope.effectiveFrom.date ?? recordedOn(fact);
