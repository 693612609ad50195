import { streamId, type Fact } from '../runtime/projection.js';
import { ref, type RowRef } from '../runtime/rows.js';
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

const parties = (category: string, thing: string, ...municipalities: string[]): RowRef[] =>
  municipalities.map((municipality) => ref(party, category, thing, municipality));

function ofMunicipality(fact: Fact): RowRef[] {
  const { event } = fact;
  const code = streamId(fact);
  if (event.type === 'MunicipalityRegistered') return parties('municipality', code, code);
  if (event.type !== 'PopulationRecorded') return [];
  const { year, basis, edition = '' } = event.data;
  return [ref(population, code, year, basis, edition)];
}

function ofVisit(fact: Fact): RowRef[] {
  const { event } = fact;
  const id = streamId(fact);
  const both = event.type === 'VisitPlanned' ? [event.data.guest, event.data.host] : [];
  return [ref(visit, id), ...parties('visit', id, ...both)];
}

function ofAdoption(fact: Fact): RowRef[] {
  const { event } = fact;
  const id = streamId(fact);
  const both = event.type === 'AdoptionIntended' ? [event.data.adopter, event.data.origin] : [];
  return [ref(adoption, id), ...parties('adoption', id, ...both)];
}

const ofProgram = ({ event }: Fact): RowRef[] =>
  event.type === 'ProgramLaunched' ? parties('program', event.data.programId, event.data.municipality) : [];

function ofOutcome(fact: Fact): RowRef[] {
  const { event } = fact;
  switch (event.type) {
    case 'OutcomeRecorded': {
      const claims = [fact.eventId, event.data.supersedes].filter((id) => id !== undefined);
      return [
        ...parties('outcome', streamId(fact), event.data.municipality),
        ...claims.map((id) => ref(observation, id)),
      ];
    }
    case 'FactCorrected':
      return [ref(observation, event.data.eventId)];
    case 'FactRetracted':
      return [ref(retraction, event.data.eventId)];
    default:
      return [];
  }
}

const ofEvidence = (fact: Fact): RowRef[] => [ref(evidence, streamId(fact)), ref(proof, fact.eventId)];

const dated = (of: (fact: Fact) => RowRef[]) => (fact: Fact) => [ref(datedFact, fact.eventId), ...of(fact)];

const touchedBy: Readonly<Record<string, (fact: Fact) => RowRef[]>> = {
  municipality: dated(ofMunicipality),
  program: dated(ofProgram),
  visit: dated(ofVisit),
  adoption: dated(ofAdoption),
  outcome: ofOutcome,
  evidence: ofEvidence,
};

/** The rows that an event leads to. */
export const touches = (fact: Fact): readonly RowRef[] =>
  touchedBy[fact.stream.slice(0, fact.stream.indexOf('-'))]?.(fact) ?? [];
