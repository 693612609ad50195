import type { Unplaced } from '../answers.js';
import type { Names } from '../names.js';
import type { Origin } from '../origin.js';
import type { AttemptLinks } from './attempt-links.js';
import type { AdoptionRegisterTables, RegisteredGround } from './table.js';
import type { AdoptionEntry, AdoptionList } from './view.js';

export type ShownAdoption = AdoptionRegisterTables['adoption'];
type Claim = AdoptionEntry['claims'][number];

/** An adoption as lists show it. */
export const itemOf = (row: ShownAdoption, names: Names): AdoptionList['items'][number] => ({
  id: row.adoption_id,
  program: names.program(row.program_id),
  origin: names.municipality(row.origin),
  adopter: names.municipality(row.adopter),
  visit: row.visit_id,
  stage: row.stage as AdoptionEntry['stage'],
  decision: row.decided?.decision ?? null,
  attributionLevel: row.attribution_level,
  openDisputes: row.open_disputes,
  localProgram: row.local_program === null ? null : names.program(row.local_program),
  intended: row.intended,
  lastRecordedAt: row.last_recorded.toISOString(),
  corrected: row.corrected,
});

const standingOf = ({ counts, disputes }: RegisteredGround) => ({
  counts,
  disputes: disputes.map((it) => ({ ...it })),
});

/** A document that attributes nothing, such as a decree that does not name the origin, counts for nothing. */
const documentsOf = <Document extends { origin: Origin }>(
  documents: readonly Document[],
  grounds: readonly RegisteredGround[],
) =>
  documents.map((it) => {
    const ground = grounds.find(({ eventId }) => eventId === it.origin.eventId);
    return { ...it, ...(ground ? standingOf(ground) : { counts: false, disputes: [] }) };
  });

const claimsOf = (grounds: readonly RegisteredGround[]): Claim[] =>
  grounds.flatMap((ground) => {
    const { claimant, basis, note, onSite, origin } = ground;
    if (claimant === null) return [];
    const seen = onSite && {
      ...onSite,
      by: { name: onSite.by.name ?? null, office: onSite.by.office },
    };
    return [{ ...standingOf(ground), claimant, basis, note, onSite: seen, origin }];
  });

/** An adoption with all that is known of it. */
export const entryOf = (
  row: ShownAdoption,
  names: Names,
  { next, supersedes }: AttemptLinks,
): Unplaced<AdoptionEntry> => ({
  ...itemOf(row, names),
  revision: String(row.revision),
  recorded: row.recorded,
  decided: row.decided,
  feasibility: row.feasibility,
  agreements: documentsOf(row.agreements, row.grounds),
  instruments: documentsOf(row.instruments, row.grounds),
  budgets: row.budgets,
  trials: row.trials,
  scopes: row.scopes,
  suspension: row.suspension,
  ending: row.ending,
  claims: claimsOf(row.grounds),
  attempts: {
    previous: row.previous_attempt,
    next,
    supersededBy: row.superseded_by,
    supersedes,
  },
});
