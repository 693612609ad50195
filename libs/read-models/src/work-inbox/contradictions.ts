import { sql, type Kysely } from 'kysely';
import type { Found } from '../contradiction/found.js';
import { NO_DAY } from './items.js';
import type { WorkInboxTables } from './table.js';

/** The id of the item by which a contradiction is shown. */
export const itemOfContradiction = ({ id }: Pick<Found, 'id'>): string => `contradiction/${id}`;

/** What an item needs of a contradiction, as a row. */
interface Given {
  readonly item: string;
  readonly category: string;
  readonly thing: string;
  readonly event_id: string | null;
  readonly since: string;
  readonly indicator: string | null;
  readonly office: string | null;
}

// Where the two sides of a visit differ, other items tell each side what its next step is.
const isWork = ({ code, responsible }: Found, municipality: string): boolean =>
  code !== 'visit_sides' && responsible.includes(municipality);

function givenOf(found: Found, municipality: string): Given {
  const { category, thing, indicator, since, subject, facts } = found;
  // The office that recorded the last of the facts, where it is one of this municipality.
  const actor = facts.at(-1)?.actor;
  return {
    item: itemOfContradiction(found),
    category,
    thing,
    event_id: subject[0] ?? null,
    since,
    indicator,
    office: actor?.municipality === municipality ? actor.office : null,
  };
}

/**
 * The contradictions that a municipality can put right, as rows among its other work; the columns stand in the order of
 * `missingBaselines`. They are kept in no table, because facts of several streams make one and any of them settles it.
 */
export const contradictedItems = (
  db: Kysely<WorkInboxTables>,
  municipality: string,
  found: readonly Found[],
) => {
  const given = found.filter((one) => isWork(one, municipality)).map((one) => givenOf(one, municipality));
  const rows = sql<Given>`jsonb_to_recordset(${JSON.stringify(given)}::jsonb)`.as<'given'>(
    sql`given(item text, category text, thing text, event_id uuid, since date, indicator text, office text)`,
  );
  return db
    .selectFrom(rows)
    .select([
      'given.item',
      sql<string>`'contradiction'`.as('kind'),
      sql<string>`'resolve_contradiction'`.as('task'),
      sql<string>`${municipality}::text`.as('municipality'),
      sql<string>`'officer'`.as('role'),
      'given.category',
      'given.thing',
      'given.event_id',
      'given.since',
      sql<string | null>`null::date`.as('due_on'),
      sql<string>`${sql.lit(NO_DAY)}::date`.as('sort_day'),
      sql<string | null>`null`.as('counterpart'),
      sql<string | null>`null::uuid`.as('program_id'),
      'given.indicator',
      sql<string | null>`null`.as('period'),
      sql<string | null>`null`.as('detail'),
      'given.office',
      sql<readonly string[]>`'[]'::jsonb`.as('authors'),
    ]);
};
