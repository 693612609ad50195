import { sql, type ExpressionBuilder, type Kysely } from 'kysely';
import { reviewStateOf } from '../claims.js';
import { loadNames, type Names } from '../names.js';
import { cutPage, decodeCursor, type PageRequest } from '../page.js';
import { retractedFacts } from '../outcome-retraction.js';
import type { WhichRecord } from '../record/which-record.js';
import { loadBeside, type Beside } from './beside.js';
import type { ClaimRow, ReviewRow } from './reading.js';
import type { OutcomeTables } from './table.js';
import type { Observation, OutcomeList } from './view.js';

type Db = Kysely<OutcomeTables>;

export interface OutcomeFilter extends PageRequest {
  readonly municipality?: string | undefined;
  readonly indicator?: string | undefined;
  readonly program?: string | undefined;
  readonly state?: string | undefined;
  /** Default: as corrected, without the claims that were retracted. */
  readonly record?: WhichRecord | undefined;
}

const LIST = 'outcomes';

/** Observations, the most recently recorded first. */
export async function listOutcomes(
  db: Db,
  { municipality, indicator, program, state, record = 'as_corrected', limit, cursor }: OutcomeFilter,
): Promise<Omit<OutcomeList, 'position'>> {
  const [after] = decodeCursor(LIST, ['position'], cursor) ?? [];
  const retracted = retractedFacts();
  let query = db.selectFrom('observation');
  if (after !== undefined) query = query.where('observation.position', '<', sql<bigint>`${after}::int8`);
  if (record === 'as_corrected') query = query.where('observation.event_id', 'not in', retracted);
  if (municipality !== undefined) query = query.where('municipality', '=', municipality);
  if (indicator !== undefined) query = query.where('observation.indicator', '=', indicator);
  if (state !== undefined) query = query.where((eb) => isInState(eb, state, record, retracted));
  if (program !== undefined) query = query.where('program_id', '=', program);
  const found = await query
    .leftJoin('indicator', 'indicator.code', 'observation.indicator')
    .selectAll('observation')
    .select('indicator.name as indicator_name')
    .orderBy('observation.position', 'desc')
    .limit(limit + 1)
    .execute();
  const { rows, nextCursor } = cutPage(LIST, found, limit, (row) => [String(row.position)]);
  if (rows.length === 0) return { items: [], nextCursor, record };
  const names = await loadNames(db, {
    municipalities: rows.map((row) => row.municipality),
    programs: rows.map((row) => row.program_id),
  });
  const beside = await loadBeside(db, rows, record);
  return { items: rows.map((row) => observationOf(row, names, beside)), nextCursor, record };
}

/** Whether the last review that counts is of this kind: the rule of `reviewStateOf`, where a page is to be found by it. */
function isInState(
  eb: ExpressionBuilder<OutcomeTables, 'observation'>,
  state: string,
  record: WhichRecord,
  retracted: ReturnType<typeof retractedFacts>,
) {
  const claim = record === 'as_corrected' ? 'claim' : 'recorded_claim';
  let counting = eb
    .selectFrom('review as counted')
    .select('counted.event_id')
    .whereRef(sql.ref(`counted.${claim}`), '=', 'observation.event_id');
  let later = eb
    .selectFrom('review as later')
    .select('later.event_id')
    .whereRef(sql.ref(`later.${claim}`), '=', 'observation.event_id')
    .whereRef('later.position', '>', sql.ref('counted.position'));
  if (record === 'as_corrected') {
    counting = counting
      .where('counted.event_id', 'not in', retracted)
      .where(sql<boolean>`counted.position > coalesce(${sql.ref('observation.unreviewed_at')}, -1)`);
    later = later.where('later.event_id', 'not in', retracted);
  }
  if (state === 'recorded') return eb.not(eb.exists(counting));
  return eb.exists(counting.where('counted.kind', '=', state).where(eb.not(eb.exists(later))));
}

type ListedRow = ClaimRow & { readonly indicator_name: Observation['indicator']['name'] | null };

function observationOf(listed: ListedRow, names: Names, beside: Beside): Observation {
  const { reading, retractions, contested, corrected } = beside;
  const row = reading.claim(listed);
  const reviews = beside.reviews.get(row.event_id) ?? [];
  const retraction = retractions.get(row.event_id);
  return {
    eventId: row.event_id,
    seriesId: row.series_id,
    municipality: names.municipality(row.municipality),
    indicator: {
      code: row.indicator,
      name: listed.indicator_name ?? { id: row.indicator, en: row.indicator },
    },
    indicatorVersion: row.indicator_version,
    method: row.method,
    program: row.program_id === null ? null : names.program(row.program_id),
    period: row.period,
    valueKind: row.value_kind as Observation['valueKind'],
    value: row.value,
    numerator: row.numerator,
    denominator: row.denominator,
    unit: row.unit,
    countBasis: row.count_basis as Observation['countBasis'],
    status: row.status as Observation['status'],
    dimensions: row.dimensions,
    statement: row.statement,
    note: row.note,
    contested: contested.has(row.event_id),
    supersededBy: reading.replacedBy(row),
    state: reviewStateOf(reviews, reading.unreviewedAt(row)),
    reviews: reviews.map((it) => reviewEntry(it, beside)),
    methodBreaks: (beside.breaks.get(row.series_id) ?? []).map((it) => ({
      ...reading.said(it),
      origin: it.origin,
    })),
    corrections: row.corrections,
    retraction: retraction
      ? {
          reason: retraction.reason as NonNullable<Observation['retraction']>['reason'],
          note: retraction.note,
          origin: retraction.origin,
        }
      : null,
    corrected:
      row.corrections.length > 0 ||
      retraction !== undefined ||
      corrected.has(row.event_id) ||
      corrected.has(row.series_id),
    origin: row.origin,
  };
}

function reviewEntry(row: ReviewRow, { reading }: Beside): Observation['reviews'][number] {
  const said = reading.said(row);
  return {
    kind: row.kind as Observation['reviews'][number]['kind'],
    note: ('reason' in said ? said.reason : said.note) ?? null,
    evidence: ('evidence' in said && said.evidence) || [],
    origin: row.origin,
  };
}
