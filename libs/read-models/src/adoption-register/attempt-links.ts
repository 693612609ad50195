import type { Kysely } from 'kysely';
import { streamId, type Fact } from '../runtime/projection.js';
import { ref, type RowRef, type Rows } from '../runtime/rows.js';
import { attemptLink, type AdoptionRegisterTables, type AttemptLinkKind } from './table.js';

interface Link {
  readonly kind: AttemptLinkKind;
  readonly other: string;
}

/** How an event links its attempt to another one. */
function linkOf({ event }: Fact): Link | undefined {
  if (event.type === 'AdoptionSuperseded') return { kind: 'superseded_by', other: event.data.supersededBy };
  if (event.type !== 'AdoptionIntended' || event.data.previousAttempt === undefined) return undefined;
  return { kind: 'follows', other: event.data.previousAttempt };
}

export function linkRefs(fact: Fact): RowRef[] {
  const link = linkOf(fact);
  return link ? [ref(attemptLink, streamId(fact), link.kind, link.other)] : [];
}

/** Keeps the link with the attempt that says it, so that it is corrected with it; the other's row knows nothing of it. */
export function keepLink(rows: Rows, fact: Fact): void {
  const link = linkOf(fact);
  if (link) rows.put(attemptLink, { attempt: streamId(fact), ...link, position: fact.position });
}

export interface AttemptLinks {
  readonly next: string[];
  readonly supersedes: string[];
}

/** The attempts that came after one, and those whose place it took, in the order in which it was recorded. */
export async function linksTo(db: Kysely<AdoptionRegisterTables>, id: string): Promise<AttemptLinks> {
  const rows = await db
    .selectFrom('attempt_link')
    .select(['kind', 'attempt'])
    .where('other', '=', id)
    .orderBy('position')
    .execute();
  const of = (kind: AttemptLinkKind) => rows.filter((row) => row.kind === kind).map(({ attempt }) => attempt);
  return { next: of('follows'), supersedes: of('superseded_by') };
}
