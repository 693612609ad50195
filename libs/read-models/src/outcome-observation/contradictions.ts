import type { Kysely } from 'kysely';
import { findContradictions, noFacts, type ClaimFact, type QuotedText } from '#registry';
import { retractedFacts } from '../outcome-retraction.js';
import { cutPage, decodeCursor, type PageRequest } from '../page.js';
import type { RowOf } from '../runtime/table.js';
import type { ContradictionList } from './contradictions.view.js';
import type { observation, OutcomeTables } from './table.js';

type Row = RowOf<typeof observation>;

export interface ContradictionFilter extends PageRequest {
  readonly municipality: string;
  readonly indicator?: string | undefined;
  readonly code?: string | undefined;
}

const LIST = 'contradictions';

/** An observation as the rules look at it. */
const claimOf = (row: Row): ClaimFact => ({
  eventId: row.event_id,
  municipality: row.municipality,
  indicator: row.indicator,
  method: row.method,
  period: row.period,
  valueKind: row.value_kind as ClaimFact['valueKind'],
  value: row.value ?? undefined,
  numerator: row.numerator ?? undefined,
  denominator: row.denominator ?? undefined,
  unit: row.unit,
  countBasis: (row.count_basis ?? undefined) as ClaimFact['countBasis'],
  dimensions: row.dimensions,
  statement: row.statement ?? undefined,
  note: row.note ?? undefined,
  source: row.origin.source ?? undefined,
});

const dateInWords = ({ event_id: eventId, origin }: Row): QuotedText[] => {
  const text = origin.effectiveFrom.textInSource;
  return text === undefined ? [] : [{ eventId, text }];
};

/**
 * What contradicts what among the outcomes of one municipality that stand, the certain ones first. Found when asked and
 * kept nowhere, so that a correction closes it and a new rule opens it without a rebuild.
 */
export async function listContradictions(
  db: Kysely<OutcomeTables>,
  { municipality, indicator, code, limit, cursor }: ContradictionFilter,
): Promise<Omit<ContradictionList, 'position'>> {
  const [after] = decodeCursor(LIST, ['position'], cursor) ?? [];
  const retracted = retractedFacts();
  let query = db
    .selectFrom('observation')
    .selectAll()
    .where('municipality', '=', municipality)
    .where('event_id', 'not in', retracted)
    .where(({ or, eb }) => or([eb('superseded_by', 'is', null), eb('superseded_by', 'in', retracted)]));
  if (indicator !== undefined) query = query.where('indicator', '=', indicator);
  const rows = await query.orderBy('position').execute();
  const populations = await db
    .selectFrom('population')
    .selectAll()
    .where('municipality', '=', municipality)
    .execute();
  const found = findContradictions({
    ...noFacts,
    claims: rows.map(claimOf),
    texts: rows.flatMap(dateInWords),
    populations,
  }).filter((one) => code === undefined || one.code === code);
  const certainFirst = [
    ...found.filter(({ severity }) => severity === 'certain'),
    ...found.filter(({ severity }) => severity !== 'certain'),
  ].map((one, index) => ({ one, number: String(index + 1) }));
  const rest = certainFirst.slice(Number(after ?? 0));
  const page = cutPage(LIST, rest, limit, ({ number }) => [number]);
  return {
    items: page.rows.map(({ one }) => ({ ...one, subject: [...one.subject] })),
    nextCursor: page.nextCursor,
  };
}
