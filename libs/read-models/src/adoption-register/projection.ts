import {
  keepMunicipalityNames,
  keepProgramNames,
  municipalityName,
  namesProgram,
  programName,
} from '../names.js';
import { courseAtIntent } from '#registry';
import { originOf } from '../origin.js';
import { streamId, type Fact, type Projection } from '../runtime/projection.js';
import { ref, type RowRef } from '../runtime/rows.js';
import { courseHandlers } from './course-handlers.js';
import { decidedOf } from './decided.js';
import { step } from './step.js';
import { adoption } from './table.js';

/** The other attempt that an event links this one to. */
function linked({ event }: Fact): string | undefined {
  if (event.type === 'AdoptionIntended') return event.data.previousAttempt;
  return event.type === 'AdoptionSuperseded' ? event.data.supersededBy : undefined;
}

function touches(fact: Fact): RowRef[] {
  const id = streamId(fact);
  if (fact.event.type === 'MunicipalityRegistered') return [ref(municipalityName, id)];
  if (fact.event.type === 'MunicipalityRenamed') return [ref(municipalityName, id)];
  if (namesProgram(fact)) return [ref(programName, id)];
  if (!fact.stream.startsWith('adoption-')) return [];
  const other = linked(fact);
  return [ref(adoption, id), ...(other === undefined ? [] : [ref(adoption, other)])];
}

export const adoptionRegisterProjection: Projection = {
  name: 'adoption_register',
  purpose:
    'One row an attempt of one adopter at one program: how far it came, its decision, how well its origin is attested.',
  version: 2,
  categories: ['municipality', 'program', 'adoption'],
  tables: [adoption, municipalityName, programName],
  touches,
  on: {
    ...keepMunicipalityNames,
    ...keepProgramNames,
    ...courseHandlers,
    AdoptionIntended: (rows, data, fact) => {
      const { adoptionId, previousAttempt } = data;
      if (previousAttempt !== undefined)
        rows.update(adoption, [previousAttempt], (row) => ({
          next_attempts: [...row.next_attempts, adoptionId],
        }));
      rows.put(adoption, {
        adoption_id: adoptionId,
        program_id: data.program,
        origin: data.origin,
        adopter: data.adopter,
        visit_id: data.visit ?? null,
        stage: 'intended',
        course: courseAtIntent,
        decided: null,
        feasibility: null,
        agreements: [],
        instruments: [],
        budgets: [],
        trials: [],
        scopes: [],
        suspension: null,
        ending: null,
        grounds: [],
        attribution_level: null,
        open_disputes: 0,
        local_program: null,
        previous_attempt: previousAttempt ?? null,
        next_attempts: [],
        superseded_by: null,
        supersedes: [],
        intended: fact.envelope.effectiveFrom,
        intended_day: fact.envelope.effectiveFrom.date,
        last_recorded: new Date(fact.envelope.recordedAt),
        revision: fact.revision,
        recorded: originOf(fact),
      });
    },
    AdoptionDecided: step<'AdoptionDecided'>((_row, data, fact) => ({
      decided: decidedOf(data, originOf(fact)),
    })),
    AdoptionImplemented: step<'AdoptionImplemented'>((row, data) => ({
      local_program: data.localProgram ?? row.local_program,
    })),
    AttributionClaimed: step<'AttributionClaimed'>((row, data) => ({
      local_program: row.local_program ?? data.localProgram ?? null,
    })),
    AttributionDisputed: step<'AttributionDisputed'>(),
    AttributionDisputeResolved: step<'AttributionDisputeResolved'>(),
  },
};
