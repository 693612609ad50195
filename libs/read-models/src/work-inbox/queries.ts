import { sql, type AliasableExpression, type Kysely } from 'kysely';
import type { Label } from '#registry';
import { loadNames, type Names } from '../names.js';
import type { Found } from '../contradiction/found.js';
import { contradictedItems, itemOfContradiction } from './contradictions.js';
import { cutPage, decodeCursor, type PageRequest } from '../page.js';
import { missingBaselines } from './missing-baselines.js';
import type { WorkInboxTables } from './table.js';
import { workKinds, type WorkInbox, type WorkKind, type WorkState } from './view.js';

type Db = Kysely<WorkInboxTables>;
type Item = WorkInbox['items'][number];

export interface WorkInboxFilter extends PageRequest {
  /** Whose work it is: what is due is found for one municipality at a time. */
  readonly municipality: string;
  readonly kind?: WorkKind | undefined;
  readonly state?: WorkState | undefined;
}

/** What a municipality is told of on a day; its columns stand in the order of `missingBaselines`. */
const openItems = (db: Db, municipality: string, today: string) =>
  db
    .selectFrom('work_item')
    .where('municipality', '=', municipality)
    .where('open', '=', true)
    .where('visible_from', '<=', today)
    .select([
      'item',
      'kind',
      'task',
      'municipality',
      'role',
      'category',
      'thing',
      'event_id',
      'since',
      'due_on',
      'sort_day',
      'counterpart',
      'program_id',
      'indicator',
      'period',
      'detail',
      'office',
      'authors',
    ]);

type Row = Awaited<ReturnType<ReturnType<typeof openItems>['execute']>>[number];

interface Told {
  readonly names: Names;
  readonly indicators: ReadonlyMap<string, Label>;
  readonly contradictions: ReadonlyMap<string, Found>;
  readonly today: string;
}

function itemOf(row: Row, { names, indicators, contradictions, today }: Told): Item {
  const [recorder = null] = row.authors;
  const { indicator } = row;
  return {
    id: row.item,
    kind: row.kind as Item['kind'],
    task: row.task as Item['task'],
    municipality: names.municipality(row.municipality),
    role: row.role as Item['role'],
    fallsTo: row.task === 'correct_outcome' ? recorder : null,
    notBy: row.role === 'verifier' ? [...row.authors] : [],
    about: { category: row.category as Item['about']['category'], id: row.thing, eventId: row.event_id },
    since: row.since,
    dueOn: row.due_on,
    state: row.due_on !== null && row.due_on > today ? 'coming' : 'due',
    isOverdue: row.due_on !== null && row.due_on < today,
    counterpart: row.counterpart === null ? null : names.municipality(row.counterpart),
    program: row.program_id === null ? null : names.program(row.program_id),
    indicator:
      indicator === null
        ? null
        : { code: indicator, name: indicators.get(indicator) ?? { id: indicator, en: indicator } },
    period: row.period,
    detail: row.detail,
    office: row.office,
    contradiction: contradictionOf(contradictions.get(row.item)),
  };
}

function contradictionOf(found: Found | undefined): Item['contradiction'] {
  if (!found) return null;
  const { id, code, severity, subject, message, values } = found;
  return { id, code, severity, subject, message, values };
}

async function indicatorNames(db: Db, rows: readonly Row[]): Promise<ReadonlyMap<string, Label>> {
  const codes = [...new Set(rows.flatMap(({ indicator }) => indicator ?? []))];
  if (codes.length === 0) return new Map();
  const found = await db.selectFrom('indicator').selectAll().where('code', 'in', codes).execute();
  return new Map(found.map(({ code, name }) => [code, name]));
}

const LIST = 'work-inbox';

/**
 * What is due in a municipality on a day: what is overdue first, then by the day it is due, then by how long it has been
 * waiting. What nobody set a day for is due, and comes after what has one. `found` is what contradicts what there.
 */
export async function listWork(
  db: Db,
  { municipality, kind, state, limit, cursor }: WorkInboxFilter,
  today: string,
  found: readonly Found[] = [],
): Promise<Omit<WorkInbox, 'position'>> {
  const after = decodeCursor(LIST, ['day', 'day', 'text'], cursor);
  // Each part is cut before they are put together, because only then is it read in the order of an index.
  const firstOf = (part: AliasableExpression<Row>) => {
    let query = db.selectFrom(part.as('due')).selectAll();
    if (after) {
      const [day, since, item] = after;
      query = query.where(
        sql<boolean>`(sort_day, since, item) > (${day}::date, ${since}::date, ${item}::text)`,
      );
    }
    if (kind !== undefined) query = query.where('kind', '=', kind);
    if (state === 'coming') query = query.where('due_on', '>', today);
    if (state === 'due')
      query = query.where((on) => on.or([on('due_on', 'is', null), on('due_on', '<=', today)]));
    const first = query
      .orderBy('sort_day')
      .orderBy('since')
      .orderBy('item')
      .limit(limit + 1);
    return db.selectFrom(first.as('first')).selectAll();
  };
  const items = firstOf(openItems(db, municipality, today));
  const baselines = firstOf(missingBaselines(db, municipality, today));
  const contradicted = firstOf(contradictedItems(db, municipality, found));
  const first = await db
    .selectFrom(items.unionAll(baselines).unionAll(contradicted).as('due'))
    .selectAll()
    .orderBy('sort_day')
    .orderBy('since')
    .orderBy('item')
    .limit(limit + 1)
    .execute();
  const { rows, nextCursor } = cutPage(LIST, first, limit, (row) => [row.sort_day, row.since, row.item]);
  const counts = await countWork(db, municipality, today, found);
  const names = await loadNames(db, {
    municipalities: [municipality, ...rows.flatMap((row) => row.counterpart ?? [])],
    programs: rows.map((row) => row.program_id),
  });
  const indicators = await indicatorNames(db, rows);
  const contradictions = new Map(found.map((one) => [itemOfContradiction(one), one]));
  const told = { names, indicators, contradictions, today };
  return {
    items: rows.map((row) => itemOf(row, told)),
    nextCursor,
    municipality: names.municipality(municipality),
    counts,
  };
}

/** How much of each kind is due, coming and overdue; every kind is there, also with nothing. */
async function countWork(
  db: Db,
  municipality: string,
  today: string,
  found: readonly Found[],
): Promise<WorkInbox['counts']> {
  const all = openItems(db, municipality, today)
    .unionAll(missingBaselines(db, municipality, today))
    .unionAll(contradictedItems(db, municipality, found));
  const rows = await db
    .selectFrom(all.as('due'))
    .select('kind')
    .select(({ fn }) => [
      fn.countAll<bigint>().as('all'),
      fn.countAll<bigint>().filterWhere('due_on', '>', today).as('coming'),
      fn.countAll<bigint>().filterWhere('due_on', '<', today).as('overdue'),
    ])
    .groupBy('kind')
    .execute();
  const byKind = new Map(rows.map((row) => [row.kind, row]));
  return workKinds.map((kind) => {
    const { all = 0n, coming = 0n, overdue = 0n } = byKind.get(kind) ?? {};
    return { kind, due: Number(all - coming), coming: Number(coming), overdue: Number(overdue) };
  });
}
