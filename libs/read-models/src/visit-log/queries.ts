import { sql, type Kysely } from 'kysely';
import type { Unplaced } from '../answers.js';
import { loadNames, type Names } from '../names.js';
import { cutPage, decodeCursor, type PageRequest } from '../page.js';
import type { ShownRowOf } from '../runtime/table.js';
import { municipalitiesOf, sidesView } from '../visit-sides/answer.js';
import type { visit, VisitLogTables } from './table.js';
import type { VisitEntry, VisitList } from './view.js';

type Db = Kysely<VisitLogTables>;
type Item = VisitList['items'][number];

export interface VisitFilter extends PageRequest {
  /** Guest or host. */
  readonly municipality?: string | undefined;
  /** A program that was studied or visited. */
  readonly program?: string | undefined;
}

const entryOf = (row: ShownRowOf<typeof visit>, names: Names): Item => ({
  id: row.visit_id,
  kind: row.kind as Item['kind'],
  guest: names.municipality(row.guest),
  host: names.municipality(row.host),
  planned: { from: row.planned_from, to: row.planned_to },
  held: row.held_from === null || row.held_to === null ? null : { from: row.held_from, to: row.held_to },
  cancelled: row.cancelled !== null,
  hostConfirmed: row.host_attestation !== null,
  status: row.status as Item['status'],
  topicCount: row.topics.length,
  corrected: row.corrected,
});

const LIST = 'visits';

/** Visits, the latest first. */
export async function listVisits(
  db: Db,
  { municipality, program, limit, cursor }: VisitFilter,
): Promise<Unplaced<VisitList>> {
  const after = decodeCursor(LIST, ['day', 'uuid'], cursor);
  let query = db.selectFrom('visit').selectAll();
  if (after) query = query.where(sql<boolean>`(on_day, visit_id) < (${after[0]}::date, ${after[1]}::uuid)`);
  if (municipality !== undefined)
    query = query.where((where) =>
      where.or([where('guest', '=', municipality), where('host', '=', municipality)]),
    );
  if (program !== undefined) {
    query = query.where('visit_id', 'in', (inner) =>
      inner.selectFrom('visit_program').select('visit_program.visit_id').where('program_id', '=', program),
    );
  }
  const found = await query
    .orderBy('on_day', 'desc')
    .orderBy('visit_id', 'desc')
    .limit(limit + 1)
    .execute();
  const { rows, nextCursor } = cutPage(LIST, found, limit, (row) => [row.on_day, row.visit_id]);
  const names = await loadNames(db, { municipalities: rows.flatMap(({ guest, host }) => [guest, host]) });
  return { items: rows.map((row) => entryOf(row, names)), nextCursor };
}

/** One visit; null when the id is unknown. */
export async function getVisit(db: Db, id: string): Promise<Unplaced<VisitEntry> | null> {
  const row = await db.selectFrom('visit').selectAll().where('visit_id', '=', id).executeTakeFirst();
  if (!row) return null;
  const names = await loadNames(db, {
    municipalities: [
      row.guest,
      row.host,
      ...row.statements.map(({ municipality }) => municipality),
      ...municipalitiesOf(row),
    ],
    programs: [...row.topics, ...row.sites].map(({ program }) => program),
  });
  const named = <Part extends { program: string | null }>(part: Part) => ({
    ...part,
    program: part.program === null ? null : names.program(part.program),
  });
  return {
    ...entryOf(row, names),
    revision: String(row.revision),
    origin: row.origin,
    purpose: row.purpose,
    costReference: row.cost_reference,
    planChanges: row.plan_changes,
    cancellation: row.cancelled && {
      ...row.cancelled,
      municipality: names.municipality(row.cancelled.municipality),
    },
    invitations: row.invitations,
    venue: row.venue,
    delegation: row.delegation,
    hostParticipants: row.host_participants,
    expectedHost: row.substitution?.expected ?? row.expected_host,
    actualHost: row.substitution?.actual ?? null,
    hostSubstitution: row.substitution,
    guestSubstitutions: row.guest_substitutions,
    topics: row.topics.map(named),
    sites: row.sites.map(named),
    statements: row.statements.map((part) => ({
      ...part,
      municipality: names.municipality(part.municipality),
    })),
    ...sidesView(row, names),
    hostConfirmation: row.host_attestation && {
      date: row.host_attestation.from,
      place: row.host_attestation.place,
      people: row.host_attestation.people,
      origin: row.host_attestation.origin,
    },
  };
}

/** How many visits there are. */
export async function countVisits(db: Db): Promise<number> {
  const { count } = await db
    .selectFrom('visit')
    .select(({ fn }) => fn.countAll<bigint>().as('count'))
    .executeTakeFirstOrThrow();
  return Number(count);
}
