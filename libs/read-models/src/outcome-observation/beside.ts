import { sql, type Kysely } from 'kysely';
import { claimKey, contestedAmong } from '../claims.js';
import { spanOf } from '../observation-row.js';
import { loadRetractions, type Retraction } from '../outcome-retraction.js';
import type { WhichRecord } from '../record/which-record.js';
import { readingOf, type BreakRow, type ClaimRow, type Reading, type ReviewRow } from './reading.js';
import type { OutcomeTables } from './table.js';

type Db = Kysely<OutcomeTables>;

/** What is told of some claims beside their own rows, in one reading of the record. */
export interface Beside {
  readonly reading: Reading;
  readonly retractions: ReadonlyMap<string, Retraction>;
  readonly contested: ReadonlySet<string>;
  /** By the claim, in the order in which they were recorded. */
  readonly reviews: ReadonlyMap<string, readonly ReviewRow[]>;
  /** By the series, the earliest first. */
  readonly breaks: ReadonlyMap<string, readonly BreakRow[]>;
  /** Claims and series of which a review or a break was corrected or retracted. */
  readonly corrected: ReadonlySet<string>;
}

/** Loads what is told of some claims, at least one, beside their own rows. */
export async function loadBeside(db: Db, rows: readonly ClaimRow[], record: WhichRecord): Promise<Beside> {
  const ids = rows.map((row) => row.event_id);
  const reviews = await db
    .selectFrom('review')
    .selectAll()
    .where(({ or, eb }) => or([eb('claim', 'in', ids), eb('recorded_claim', 'in', ids)]))
    .orderBy('position')
    .execute();
  const breaks = await db
    .selectFrom('method_break')
    .selectAll()
    .where('series_id', 'in', distinct(rows.map((row) => row.series_id)))
    .orderBy('event_id')
    .execute();
  const neighbours = await neighboursOf(db, rows, record);
  const retractions = await loadRetractions(db, [
    ...neighbours.flatMap((row) => [row.event_id, row.superseded_by]),
    ...[...reviews, ...breaks].map((row) => row.event_id),
  ]);
  const reading = readingOf(record, retractions);
  const kept = <Row extends { readonly event_id: string }>(all: readonly Row[]) =>
    all.filter(({ event_id }) => !reading.leavesOut(event_id));
  return {
    reading,
    retractions,
    contested: contestedAmong(
      kept(neighbours).map((row) => ({
        eventId: row.event_id,
        key: claimKey(row.series_id, reading.claim(row)),
        supersededBy: reading.replacedBy(row),
      })),
    ),
    reviews: Map.groupBy(kept(reviews), reading.reviewed),
    breaks: Map.groupBy(kept(breaks).toSorted(byDay(reading)), (row) => row.series_id),
    corrected: new Set([
      ...reviews.filter(isCorrected(retractions)).flatMap((row) => [row.claim, row.recorded_claim]),
      ...breaks.filter(isCorrected(retractions)).map((row) => row.series_id),
    ]),
  };
}

const distinct = (values: readonly string[]): string[] => [...new Set(values)];

const byDay = (reading: Reading) => (a: BreakRow, b: BreakRow) => {
  const [first, second] = [a, b].map((row) => spanOf(reading.said(row).from).from) as [string, string];
  return first < second ? -1 : first > second ? 1 : 0;
};

const isCorrected =
  (retractions: ReadonlyMap<string, Retraction>) =>
  ({ event_id, data, recorded }: ReviewRow | BreakRow): boolean =>
    // Both come from the database, which orders their fields alike.
    retractions.has(event_id) || JSON.stringify(data) !== JSON.stringify(recorded);

/** All claims about the same things as some, themselves too; others of their series may be among them. */
function neighboursOf(db: Db, rows: readonly ClaimRow[], record: WhichRecord): Promise<ClaimRow[]> {
  const { claim } = readingOf(record, new Map());
  const periods = distinct(rows.map((row) => claim(row).period));
  const isMoved = sql<boolean>`corrections @> '[{"pointer": "/period"}]'`;
  return db
    .selectFrom('observation')
    .selectAll()
    .where('municipality', 'in', distinct(rows.map((row) => row.municipality)))
    .where('indicator', 'in', distinct(rows.map((row) => row.indicator)))
    .where(({ or, eb }) => or([eb('period', 'in', periods), ...(record === 'as_recorded' ? [isMoved] : [])]))
    .execute();
}
