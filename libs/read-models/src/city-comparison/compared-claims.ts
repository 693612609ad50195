import { sql, type Kysely } from 'kysely';
import { claimKey, contestedAmong, reviewStateOf } from '../claims.js';
import { spanOf } from '../observation-row.js';
import { loadRetractions, retractedFacts } from '../outcome-retraction.js';
import type { WhichRecord } from '../record/which-record.js';
import type { RowOf } from '../runtime/table.js';
import type { CityComparisonTables, comparedObservation } from './table.js';

type Db = Kysely<CityComparisonTables>;
type Row = RowOf<typeof comparedObservation>;

/** Which claims are asked for. */
export interface AskedClaims {
  readonly indicator: string;
  readonly valueKind: string;
  readonly record: WhichRecord;
}

/** A claim that stands, in one reading of the record. */
export interface ComparedClaim {
  readonly row: Row;
  readonly contested: boolean;
  readonly state: ReturnType<typeof reviewStateOf>;
  /** Whether a break after which figures are not comparable falls inside its period. */
  readonly broken: boolean;
  readonly corrected: boolean;
}

/** The claims of an indicator and value kind that stand. */
function standing(db: Db, { indicator, valueKind, record }: AskedClaims) {
  const asked = db
    .selectFrom('observation')
    .where('indicator', '=', indicator)
    .where('value_kind', '=', valueKind);
  if (record === 'as_recorded') return asked.where('superseded_by', 'is', null);
  const retracted = retractedFacts();
  return asked
    .where('event_id', 'not in', retracted)
    .where(({ or, eb }) => or([eb('superseded_by', 'is', null), eb('superseded_by', 'in', retracted)]));
}

const recordedPeriod = sql<string>`coalesce(misrecorded ->> 'period', period)`;

/** The periods that claims speak of, the latest first. */
export async function periodsOf(db: Db, asked: AskedClaims): Promise<string[]> {
  const period = asked.record === 'as_recorded' ? recordedPeriod : sql<string>`period`;
  const rows = await standing(db, asked).select(period.as('said')).distinct().execute();
  const lastDay = new Map(rows.map(({ said }) => [said, spanOf(said).to]));
  const latestFirst = ([a, toA]: [string, string], [b, toB]: [string, string]) =>
    toA === toB ? (a < b ? 1 : -1) : toA < toB ? 1 : -1;
  return [...lastDay].toSorted(latestFirst).map(([said]) => said);
}

function asRecorded(row: Row): Row {
  const { note: _note, statement: _statement, ...fields } = row.misrecorded;
  const period = fields.period ?? row.period;
  const { from, to } = spanOf(period);
  return { ...row, ...fields, period, period_from: from, period_to: to };
}

/** The claims about one period that stand, by municipality. */
export async function claimsOf(db: Db, asked: AskedClaims, period: string): Promise<ComparedClaim[]> {
  const isOfPeriod =
    asked.record === 'as_recorded'
      ? sql<boolean>`case when misrecorded ? 'period' then misrecorded ->> 'period' = ${period} else period = ${period} end`
      : sql<boolean>`period = ${period}`;
  const found = await standing(db, asked)
    .selectAll()
    .where(isOfPeriod)
    .orderBy('municipality')
    .orderBy('event_id')
    .execute();
  if (found.length === 0) return [];
  const rows = asked.record === 'as_recorded' ? found.map(asRecorded) : found;
  return judged(rows, await besideOf(db, rows, asked.record), asked.record);
}

const seriesOf = ({ municipality, indicator, method }: Row) => `${municipality}:${indicator}:${method}`;

/** The reviews and breaks of claims, and which of all were retracted. */
async function besideOf(db: Db, rows: readonly Row[], record: WhichRecord) {
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
    .where('series_id', 'in', [...new Set(rows.map(seriesOf))])
    .execute();
  const retractions = await loadRetractions(
    db,
    [...rows, ...reviews, ...breaks].map((row) => row.event_id),
  );
  return { reviews, breaks, retractions, record };
}

function judged(
  rows: readonly Row[],
  { reviews, breaks, retractions }: Awaited<ReturnType<typeof besideOf>>,
  record: WhichRecord,
): ComparedClaim[] {
  const isRecorded = record === 'as_recorded';
  const kept = <Of extends { readonly event_id: string }>(all: readonly Of[]) =>
    isRecorded ? all : all.filter(({ event_id }) => !retractions.has(event_id));
  const reviewsOf = Map.groupBy(kept(reviews), (it) => (isRecorded ? it.recorded_claim : it.claim));
  const breaksOf = Map.groupBy(
    kept(breaks).map((it) => ({ series: it.series_id, ...(isRecorded ? it.recorded : it.data) })),
    ({ series }) => series,
  );
  const changed = new Set<string>([
    ...reviews
      .filter((it) => retractions.has(it.event_id) || it.claim !== it.recorded_claim)
      .flatMap((it) => [it.claim, it.recorded_claim]),
    ...breaks
      .filter((it) => retractions.has(it.event_id) || JSON.stringify(it.data) !== JSON.stringify(it.recorded))
      .map((it) => it.series_id),
  ]);
  const contested = contestedAmong(
    rows.map((row) => ({ eventId: row.event_id, key: claimKey(seriesOf(row), row), supersededBy: null })),
  );
  return rows.map((row) => ({
    row,
    contested: contested.has(row.event_id),
    state: reviewStateOf(reviewsOf.get(row.event_id) ?? [], isRecorded ? null : row.unreviewed_at),
    broken: (breaksOf.get(seriesOf(row)) ?? []).some((it) => !it.comparable && fallsInside(it.from, row)),
    corrected:
      row.corrected ||
      retractions.has(row.event_id) ||
      changed.has(row.event_id) ||
      changed.has(seriesOf(row)),
  }));
}

/** A break on the first day of a period leaves the whole of it on one side. */
function fallsInside(from: string, { period_from, period_to }: Row): boolean {
  const day = spanOf(from).from;
  return day > period_from && day <= period_to;
}
