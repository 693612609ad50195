import type { Kysely } from 'kysely';
import type { Unplaced } from '../answers.js';
import { loadNames, type Names } from '../names.js';
import { cutPage, decodeCursor, type PageRequest } from '../page.js';
import type { ShownRowOf } from '../runtime/table.js';
import type { evidence, EvidenceTables } from './table.js';
import type { EvidenceEntry, EvidenceList } from './view.js';

type Db = Kysely<EvidenceTables>;
type Item = EvidenceList['items'][number];

export interface EvidenceFilter extends PageRequest {
  readonly municipality?: string | undefined;
  readonly state?: string | undefined;
  /** Category of the things that it speaks of. */
  readonly category?: string | undefined;
  /** Id of the thing that it speaks of. */
  readonly thing?: string | undefined;
}

const entryOf = (row: ShownRowOf<typeof evidence>, names: Names): Item => ({
  sha256: row.sha256,
  title: row.title,
  mediaType: row.media_type as Item['mediaType'],
  bytes: Number(row.bytes),
  municipality: row.municipality === null ? null : names.municipality(row.municipality),
  url: row.url,
  archiveReference: row.archive_reference,
  retrievedOn: row.retrieved_on,
  language: row.language,
  state: row.state as Item['state'],
  checkedOn: row.checked_on,
  linkCount: row.links.length,
  corrected: row.corrected,
});

const namesOf = (db: Db, rows: readonly ShownRowOf<typeof evidence>[]) =>
  loadNames(db as never, {
    municipalities: rows.flatMap(({ municipality }) => (municipality === null ? [] : [municipality])),
  });

const LIST = 'evidence';

/** Evidence, the latest filed first. */
export async function listEvidence(
  db: Db,
  { municipality, state, category, thing, limit, cursor }: EvidenceFilter,
): Promise<Unplaced<EvidenceList>> {
  const after = decodeCursor(LIST, ['position'], cursor);
  let query = db.selectFrom('evidence').selectAll();
  if (after) query = query.where('position', '<', BigInt(after[0]));
  if (municipality !== undefined) query = query.where('municipality', '=', municipality);
  if (state !== undefined) query = query.where('state', '=', state);
  if (category !== undefined || thing !== undefined) {
    query = query.where('sha256', 'in', (inner) => {
      let of = inner.selectFrom('evidence_of').select('evidence_of.sha256');
      if (category !== undefined) of = of.where('category', '=', category);
      if (thing !== undefined) of = of.where('thing', '=', thing);
      return of;
    });
  }
  const found = await query
    .orderBy('position', 'desc')
    .limit(limit + 1)
    .execute();
  const { rows, nextCursor } = cutPage(LIST, found, limit, (row) => [String(row.position)]);
  const names = await namesOf(db, rows);
  return { items: rows.map((row) => entryOf(row, names)), nextCursor };
}

/** One file with what it proves; null when it was never filed. */
export async function getEvidence(db: Db, sha256: string): Promise<Unplaced<EvidenceEntry> | null> {
  const row = await db.selectFrom('evidence').selectAll().where('sha256', '=', sha256).executeTakeFirst();
  if (!row) return null;
  return {
    ...entryOf(row, await namesOf(db, [row])),
    revision: String(row.revision),
    origin: row.origin,
    found: row.found,
    links: row.links,
  };
}
