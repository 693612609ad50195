import { courseAtIntent } from '#registry';
import {
  keepMunicipalityNames,
  keepProgramNames,
  municipalityName,
  namesProgram,
  programName,
} from '../names.js';
import { followingRecord } from '../record/following-record.js';
import { streamId, type Fact, type Projection } from '../runtime/projection.js';
import { ref, type RowRef } from '../runtime/rows.js';
import { cityKind, path, pathStudied, pathVisit, programSector } from './table.js';
import { recordedOn, walkHandlers } from './walk.js';
import { studiedIn, visitHandlers } from './visits.js';

function touches(fact: Fact): RowRef[] {
  const id = streamId(fact);
  switch (fact.event.type) {
    case 'MunicipalityRegistered':
      return [ref(municipalityName, id), ref(cityKind, id)];
    case 'MunicipalityRenamed':
      return [ref(municipalityName, id)];
    case 'ProgramRevised':
      return [ref(programSector, id)];
  }
  if (namesProgram(fact)) return [ref(programName, id), ref(programSector, id)];
  if (fact.stream.startsWith('adoption-')) return [ref(path, id)];
  if (!fact.stream.startsWith('visit-')) return [];
  const program = studiedIn(fact);
  return [ref(pathVisit, id), ...(program ? [ref(pathStudied, program, id)] : [])];
}

const projection: Projection = {
  name: 'adoption_path',
  purpose:
    'How far each attempt came and when, beside who visited whom to study what: what the funnel, the durations and the network of who learns from whom are counted from.',
  version: 1,
  categories: ['municipality', 'program', 'visit', 'adoption'],
  tables: [path, pathVisit, pathStudied, programSector, cityKind, municipalityName, programName],
  touches,
  on: {
    ...keepProgramNames,
    ...keepMunicipalityNames,
    ...visitHandlers,
    ...walkHandlers,
    MunicipalityRegistered: (rows, data, fact) => {
      keepMunicipalityNames.MunicipalityRegistered?.(rows, data, fact);
      rows.put(cityKind, { code: data.code, kind: data.kind });
    },
    ProgramLaunched: (rows, data, fact) => {
      keepProgramNames.ProgramLaunched?.(rows, data, fact);
      const { programId, municipality, sector } = data;
      rows.put(programSector, { program_id: programId, municipality, sector });
    },
    ProgramRevised: (rows, { sector }, fact) =>
      rows.update(programSector, [streamId(fact)], (row) => ({ sector: sector ?? row.sector })),
    AdoptionIntended: (rows, data, fact) => {
      const { date } = fact.envelope.effectiveFrom;
      rows.put(path, {
        adoption_id: data.adoptionId,
        program_id: data.program,
        origin: data.origin,
        adopter: data.adopter,
        visit_id: data.visit ?? null,
        course: courseAtIntent,
        grounds: [],
        level: 0,
        stage: 'intended',
        closed: null,
        suspended: false,
        trial_failed: false,
        review_on: null,
        decided: false,
        tried: false,
        implemented: false,
        scaled: false,
        intended_on: date,
        decided_on: null,
        tried_on: null,
        implemented_on: null,
        scaled_on: null,
        closed_on: null,
        last_on: recordedOn(fact),
      });
    },
  },
};

export const adoptionPathProjection = followingRecord(projection);
