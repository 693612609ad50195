import {
  adoptionEvents,
  disputedGrounds,
  groundOf,
  happenedOn,
  municipalityEvents,
  programEvents,
  visitEvents,
  type AdoptionEvent,
  type EventType,
  type Recorded,
  type RecordedGround,
} from '#registry';
import { originOf } from '../origin.js';
import { categoryOf } from '../record/history.js';
import { followingRecord } from '../record/following-record.js';
import { streamId, type Fact, type Handlers, type Projection } from '../runtime/projection.js';
import type { Rows } from '../runtime/rows.js';
import { noSides } from '../visit-sides/columns.js';
import { keepSides } from '../visit-sides/folding.js';
import { keepOutcomes } from './keep-outcomes.js';
import {
  adoption,
  datedFact,
  evidence,
  observation,
  party,
  population,
  proof,
  retraction,
  visit,
} from './table.js';
import { touches } from './touches.js';

type Handler = (rows: Rows, data: never, fact: Fact) => void;

function keepDated(rows: Rows, fact: Fact): void {
  const { eventId, event, envelope } = fact;
  rows.put(datedFact, {
    event_id: eventId,
    category: categoryOf(fact),
    thing: streamId(fact),
    type: event.type,
    true_on: happenedOn(event, envelope.effectiveFrom),
    origin: originOf(fact),
  });
}

function keepGrounds(rows: Rows, fact: Fact): void {
  const event = { ...fact.event, eventId: fact.eventId } as Recorded<AdoptionEvent>;
  const added = groundOf(event);
  rows.update(adoption, [streamId(fact)], ({ grounds }) => {
    const before = disputedGrounds(grounds as readonly RecordedGround[], event);
    return { grounds: added ? [...before, added] : before };
  });
}

const own: Handlers = {
  MunicipalityRegistered: (rows, { code }) =>
    rows.put(party, { category: 'municipality', thing: code, municipality: code }),
  PopulationRecorded: (rows, { year, basis, edition = '', population: people }, fact) =>
    rows.put(population, {
      municipality: streamId(fact),
      year,
      basis,
      edition,
      population: people,
      event_id: fact.eventId,
      origin: originOf(fact),
    }),
  ProgramLaunched: (rows, { programId, municipality }) =>
    rows.put(party, { category: 'program', thing: programId, municipality }),
  ...keepSides(visit),
  VisitPlanned: (rows, { visitId, guest, host }, { revision }) => {
    for (const municipality of [guest, host])
      rows.put(party, { category: 'visit', thing: visitId, municipality });
    rows.put(visit, { ...noSides, visit_id: visitId, guest, host, revision });
  },
  AdoptionIntended: (rows, { adoptionId, adopter, origin }) => {
    for (const municipality of [adopter, origin])
      rows.put(party, { category: 'adoption', thing: adoptionId, municipality });
    rows.put(adoption, { adoption_id: adoptionId, adopter, origin, grounds: [] });
  },
};

const datedTypes = [municipalityEvents, programEvents, visitEvents, adoptionEvents].flatMap(
  (events) => Object.keys(events) as EventType[],
);

/** Every fact with its day, beside what else is kept of its type. */
const keepFacts = Object.fromEntries(
  datedTypes.map((type) => [
    type,
    (rows: Rows, data: never, fact: Fact) => {
      keepDated(rows, fact);
      (own[type] as Handler | undefined)?.(rows, data, fact);
      if (Object.hasOwn(adoptionEvents, type)) keepGrounds(rows, fact);
    },
  ]),
) as Handlers;

const projection: Projection = {
  name: 'contradiction',
  purpose: 'The facts that can contradict each other; what does is found by rule when it is asked.',
  version: 1,
  categories: ['municipality', 'program', 'visit', 'adoption', 'outcome', 'evidence'],
  tables: [party, datedFact, visit, adoption, evidence, proof, population, observation, retraction],
  touches,
  on: {
    ...keepFacts,
    ...keepOutcomes,
    EvidenceFiled: (rows, { sha256, retrievedOn }) =>
      rows.put(evidence, { sha256, retrieved_on: retrievedOn }),
    EvidenceLinked: (rows, { category, id, eventId }, fact) => {
      // What proves something of a thing as a whole proves no fact of a certain day.
      if (eventId === undefined) return;
      const { eventId: linkId } = fact;
      rows.put(proof, {
        event_id: linkId,
        sha256: streamId(fact),
        category,
        thing: id,
        proves: eventId,
        origin: originOf(fact),
      });
    },
  },
};

export const contradictionProjection = followingRecord(projection, { visit });
