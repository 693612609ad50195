import { createHash } from 'node:crypto';
import type { Kysely } from 'kysely';
import {
  contradictionCodes,
  findContradictions,
  type Contradiction,
  type ContradictionCode,
} from '#registry';
import { loadFacts, type LoadedFacts, type Part } from './load-facts.js';
import type { ContradictionTables } from './table.js';
import type { ContradictionEntry } from './view.js';

type One = Contradiction<ContradictionCode>;

/** A contradiction with what lists are ordered by. */
export interface Found extends ContradictionEntry {
  readonly order: string;
}

/** The same for as long as the same facts contradict each other by the same rule; `nth` tells two of them apart. */
const idOf = ({ code, subject }: One, nth: number): string =>
  createHash('sha256')
    .update(JSON.stringify([code, subject, nth]))
    .digest('hex')
    .slice(0, 32);

/**
 * Who can put it right: both sides of a visit, the side of an adoption that has said nothing, and of anything else who
 * recorded it; where that was neither side, both.
 */
function responsibleFor({ code, values }: One, { origin }: Part, municipalities: readonly string[]) {
  const [adopter = '', source = ''] = municipalities;
  if (code === 'one_sided_adoption') return values['claimedBy'] === 'adopter' ? [source] : [adopter];
  if (code === 'visit_sides') return municipalities;
  const { municipality } = origin.actor;
  return municipality !== undefined && municipalities.includes(municipality)
    ? [municipality]
    : municipalities;
}

function entryOf(one: One, nth: number, { parts, parties }: LoadedFacts, municipality: string): Found[] {
  const facts = one.subject.flatMap((eventId) => parts.get(eventId) ?? []);
  const [first] = facts;
  if (!first) return [];
  const { category, thing, indicator } = first;
  const id = idOf(one, nth);
  const days = facts.map(({ origin }) => origin.recordedAt.slice(0, 10)).toSorted();
  const since = days.at(-1) ?? '';
  const rank = String(contradictionCodes.indexOf(one.code)).padStart(2, '0');
  return [
    {
      ...one,
      id,
      category: category as ContradictionEntry['category'],
      thing,
      indicator,
      subject: [...one.subject],
      facts: facts.map(({ origin }) => origin),
      responsible: [...responsibleFor(one, first, parties.get(`${category}-${thing}`) ?? [municipality])],
      since,
      order: [one.severity, rank, since, id].join(' '),
    },
  ];
}

/**
 * What contradicts what in a municipality, the certain first. Found when asked and kept nowhere, so that a correction
 * settles it and a new rule opens it without a rebuild.
 */
export async function contradictionsIn(
  db: Kysely<ContradictionTables>,
  municipality: string,
): Promise<Found[]> {
  const loaded = await loadFacts(db, municipality);
  const found = findContradictions(loaded.facts);
  const alike = Map.groupBy(found, (one) => JSON.stringify([one.code, one.subject]));
  return [...alike.values()]
    .flatMap((same) => same.flatMap((one, nth) => entryOf(one, nth, loaded, municipality)))
    .toSorted((a, b) => (a.order < b.order ? -1 : 1));
}
