import type { Kysely } from 'kysely';
import type { ClaimFact, DatedFact, Facts, QuotedText, VisitFact } from '#registry';
import type { Origin } from '../origin.js';
import { retractedFacts } from '../outcome-retraction.js';
import type { RowOf } from '../runtime/table.js';
import type { ContradictionTables, datedFact, observation, visit } from './table.js';

type Db = Kysely<ContradictionTables>;

/** What a fact that may contradict another is part of. */
export interface Part {
  readonly category: string;
  readonly thing: string;
  readonly indicator: string | null;
  readonly origin: Origin;
}

/** All that is recorded of a municipality, for the rules, and what each fact is part of, by the event's id. */
export interface LoadedFacts {
  readonly facts: Facts;
  readonly parts: ReadonlyMap<string, Part>;
  /** The municipalities of a thing, by category and id. */
  readonly parties: ReadonlyMap<string, readonly string[]>;
}

/** An observation as the rules look at it. */
const claimOf = (row: RowOf<typeof observation>): ClaimFact => ({
  eventId: row.event_id,
  municipality: row.municipality,
  indicator: row.indicator,
  method: row.method,
  period: row.period,
  valueKind: row.value_kind as ClaimFact['valueKind'],
  value: row.value ?? undefined,
  numerator: row.numerator ?? undefined,
  denominator: row.denominator ?? undefined,
  unit: row.unit,
  countBasis: (row.count_basis ?? undefined) as ClaimFact['countBasis'],
  dimensions: row.dimensions,
  statement: row.statement ?? undefined,
  note: row.note ?? undefined,
  source: row.origin.source ?? undefined,
});

const datedOf = (row: RowOf<typeof datedFact>): DatedFact => ({
  eventId: row.event_id,
  type: row.type as DatedFact['type'],
  trueOn: row.true_on,
  source: row.origin.source ?? undefined,
});

const visitOf = ({
  visit_id,
  guest_attestation,
  host_attestation,
  ...row
}: RowOf<typeof visit>): VisitFact => {
  const said = (attestation: typeof guest_attestation) =>
    attestation && { ...attestation, eventId: attestation.origin.eventId };
  return {
    visitId: visit_id,
    guest: said(guest_attestation),
    host: said(host_attestation),
    reconciled: row.reconciled !== null,
  };
};

/** Words for a day, with the day if it is known. */
function textsOf({ eventId, effectiveFrom }: Origin, quote?: string): QuotedText[] {
  const day =
    effectiveFrom.precision === 'day' && effectiveFrom.date !== null ? effectiveFrom.date : undefined;
  return [effectiveFrom.textInSource, quote].flatMap((text) =>
    text === undefined ? [] : [{ eventId, text, day }],
  );
}

export async function loadFacts(db: Db, municipality: string): Promise<LoadedFacts> {
  const retracted = retractedFacts();
  const claims = await db
    .selectFrom('observation')
    .selectAll()
    .where('municipality', '=', municipality)
    .where('event_id', 'not in', retracted)
    .where(({ or, eb }) => or([eb('superseded_by', 'is', null), eb('superseded_by', 'in', retracted)]))
    .orderBy('position')
    .execute();
  const ofMunicipality = db.selectFrom('party').selectAll().where('municipality', '=', municipality).as('of');
  const dated = await db
    .selectFrom('dated_fact')
    .innerJoin(ofMunicipality, (on) =>
      on.onRef('of.category', '=', 'dated_fact.category').onRef('of.thing', '=', 'dated_fact.thing'),
    )
    .selectAll('dated_fact')
    .execute();
  const proofs = await db
    .selectFrom('proof')
    .innerJoin('evidence', 'evidence.sha256', 'proof.sha256')
    .innerJoin(ofMunicipality, (on) =>
      on.onRef('of.category', '=', 'proof.category').onRef('of.thing', '=', 'proof.thing'),
    )
    .selectAll('proof')
    .select('retrieved_on')
    .execute();
  const visits = await db
    .selectFrom('visit')
    .selectAll()
    .where(({ or, eb }) => or([eb('guest', '=', municipality), eb('host', '=', municipality)]))
    .execute();
  const adoptions = await db
    .selectFrom('adoption')
    .selectAll()
    .where(({ or, eb }) => or([eb('adopter', '=', municipality), eb('origin', '=', municipality)]))
    .execute();
  const populations = await db
    .selectFrom('population')
    .selectAll()
    .where('municipality', '=', municipality)
    .execute();
  return {
    facts: {
      claims: claims.map(claimOf),
      texts: [
        // The rule reads the quotes of claims themselves.
        ...claims.flatMap(({ origin }) => textsOf(origin)),
        ...dated.flatMap(({ origin }) => textsOf(origin, origin.source?.quote)),
      ],
      populations: populations.map(({ event_id: eventId, ...row }) => ({ ...row, eventId })),
      dated: dated.map(datedOf),
      evidence: proofs.map((row) => ({
        eventId: row.event_id,
        proves: row.proves,
        retrievedOn: row.retrieved_on,
      })),
      visits: visits.map(visitOf),
      adoptions: adoptions.map(({ adoption_id: adoptionId, grounds }) => ({ adoptionId, grounds })),
    },
    parts: new Map<string, Part>([
      ...claims.map((row) => [row.event_id, { ...row, category: 'outcome', thing: row.series_id }] as const),
      ...[...dated, ...proofs].map((row) => [row.event_id, { ...row, indicator: null }] as const),
    ]),
    parties: new Map([
      ...visits.map(({ visit_id, guest, host }) => [`visit-${visit_id}`, [guest, host]] as const),
      ...adoptions.map((row) => [`adoption-${row.adoption_id}`, [row.adopter, row.origin]] as const),
    ]),
  };
}
