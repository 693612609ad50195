import {
  keepMunicipalityNames,
  keepProgramNames,
  municipalityName,
  namesProgram,
  programName,
} from '../names.js';
import { courseAtIntent } from '#registry';
import { originOf } from '../origin.js';
import { followingRecord } from '../record/following-record.js';
import { streamId, type Fact, type Projection } from '../runtime/projection.js';
import { ref, type RowRef } from '../runtime/rows.js';
import { keepLink, linkRefs } from './attempt-links.js';
import { courseHandlers } from './course-handlers.js';
import { decidedOf } from './decided.js';
import { step } from './step.js';
import { adoption, attemptLink } from './table.js';

function touches(fact: Fact): RowRef[] {
  const id = streamId(fact);
  if (fact.event.type === 'MunicipalityRegistered') return [ref(municipalityName, id)];
  if (fact.event.type === 'MunicipalityRenamed') return [ref(municipalityName, id)];
  if (namesProgram(fact)) return [ref(programName, id)];
  if (!fact.stream.startsWith('adoption-')) return [];
  return [ref(adoption, id), ...linkRefs(fact)];
}

const projection: Projection = {
  name: 'adoption_register',
  purpose:
    'One row an attempt of one adopter at one program: how far it came, its decision, how well its origin is attested.',
  version: 3,
  categories: ['municipality', 'program', 'adoption'],
  tables: [adoption, attemptLink, municipalityName, programName],
  touches,
  on: {
    ...keepMunicipalityNames,
    ...keepProgramNames,
    ...courseHandlers,
    AdoptionIntended: (rows, data, fact) => {
      const { adoptionId, previousAttempt } = data;
      keepLink(rows, fact);
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
        superseded_by: null,
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

export const adoptionRegisterProjection = followingRecord(projection, { adoption });
