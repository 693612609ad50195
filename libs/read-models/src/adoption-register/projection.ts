import { adoptionStage, attributionLevel } from '#registry';
import { keepMunicipalityNames, keepProgramNames, municipalityName, programName } from '../names.js';
import { originOf } from '../origin.js';
import { streamId, type Fact, type Projection } from '../runtime/projection.js';
import { ref, type RowRef } from '../runtime/rows.js';
import { adoption } from './table.js';

function touches(fact: Fact): RowRef[] {
  const id = streamId(fact);
  if (fact.event.type === 'MunicipalityRegistered') return [ref(municipalityName, id)];
  if (fact.event.type === 'MunicipalityRenamed') return [ref(municipalityName, id)];
  if (fact.event.type === 'ProgramLaunched') return [ref(programName, id)];
  return fact.stream.startsWith('adoption-') ? [ref(adoption, id)] : [];
}

/** One row an attempt of one adopter at one program: its stage, its decision, how well its origin is attested. */
export const adoptionRegisterProjection: Projection = {
  name: 'adoption_register',
  version: 2,
  categories: ['municipality', 'program', 'adoption'],
  tables: [adoption, municipalityName, programName],
  touches,
  on: {
    ...keepMunicipalityNames,
    ...keepProgramNames,
    AdoptionIntended: (rows, data, fact) =>
      rows.put(adoption, {
        adoption_id: data.adoptionId,
        program_id: data.program,
        origin: data.origin,
        adopter: data.adopter,
        visit_id: data.visit ?? null,
        stage: 'intended',
        decided: null,
        claims: [],
        attribution_level: null,
        local_program: null,
        intended: fact.envelope.effectiveFrom,
        intended_day: fact.envelope.effectiveFrom.date,
        revision: fact.revision,
        recorded: originOf(fact),
      }),
    AdoptionDecided: (rows, data, fact) =>
      rows.update(adoption, [streamId(fact)], () => ({
        stage: adoptionStage({ decision: data.decision, implemented: false }),
        decided: {
          decision: data.decision,
          explanation: data.explanation ?? null,
          reviewOn: data.reviewOn ?? null,
          instrument: data.instrument ?? null,
          budgetReference: data.budgetReference ?? null,
          origin: originOf(fact),
        },
        revision: fact.revision,
      })),
    AdoptionImplemented: (rows, data, fact) =>
      rows.update(adoption, [streamId(fact)], (row) => ({
        stage: adoptionStage({ decision: row.decided?.decision ?? null, implemented: true }),
        local_program: data.localProgram ?? row.local_program,
        revision: fact.revision,
      })),
    AttributionClaimed: (rows, data, fact) =>
      rows.update(adoption, [streamId(fact)], (row) => {
        const claim = {
          claimant: data.claimant,
          basis: data.basis,
          note: data.note ?? null,
          origin: originOf(fact),
        };
        const claims = [...row.claims, claim];
        return {
          claims,
          attribution_level: attributionLevel(claims),
          local_program: row.local_program ?? data.localProgram ?? null,
          revision: fact.revision,
        };
      }),
  },
};
