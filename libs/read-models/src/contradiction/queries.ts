import type { Kysely } from 'kysely';
import type { StreamCategory } from '#registry';
import { cutPage, decodeCursor, type PageRequest } from '../page.js';
import { contradictionsIn } from './found.js';
import type { ContradictionTables } from './table.js';
import type { ContradictionList } from './view.js';

export interface ContradictionFilter extends PageRequest {
  readonly municipality: string;
  /** Category of the thing whose fact contradicts something. */
  readonly category?: StreamCategory | undefined;
  readonly indicator?: string | undefined;
  /** The rule that found it. */
  readonly code?: string | undefined;
}

const LIST = 'contradictions';

/** What contradicts what in one municipality, the certain first. */
export async function listContradictions(
  db: Kysely<ContradictionTables>,
  { municipality, category, indicator, code, limit, cursor }: ContradictionFilter,
): Promise<Omit<ContradictionList, 'position'>> {
  const [after] = decodeCursor(LIST, ['text'], cursor) ?? [];
  const found = (await contradictionsIn(db, municipality)).filter(
    (one) =>
      (after === undefined || one.order > after) &&
      (category === undefined || one.category === category) &&
      (indicator === undefined || one.indicator === indicator) &&
      (code === undefined || one.code === code),
  );
  const { rows, nextCursor } = cutPage(LIST, found, limit, ({ order }) => [order]);
  return { items: rows.map(({ order: _, ...one }) => one), nextCursor };
}
