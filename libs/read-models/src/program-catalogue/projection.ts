import { keepMunicipalityNames, municipalityName } from '../names.js';
import { originOf } from '../origin.js';
import { followingRecord } from '../record/following-record.js';
import { streamId, type Projection } from '../runtime/projection.js';
import { ref } from '../runtime/rows.js';
import { descriptions, searchText } from './facts.js';
import { lifeTurns, turnOf } from './life.js';
import { program } from './table.js';

const projection: Projection = {
  name: 'program_catalogue',
  purpose:
    'One entry a program: names, sector, stage, status, legal bases, budget, agency, indicators, lineage.',
  version: 3,
  categories: ['municipality', 'program'],
  tables: [program, municipalityName],
  touches: (fact) =>
    fact.event.type === 'MunicipalityRegistered' || fact.event.type === 'MunicipalityRenamed'
      ? [ref(municipalityName, streamId(fact))]
      : fact.stream.startsWith('program-')
        ? [ref(program, streamId(fact))]
        : [],
  on: {
    ...keepMunicipalityNames,
    ProgramLaunched: (rows, data, fact) => {
      const origin = originOf(fact);
      const { name, aliases } = data;
      rows.put(program, {
        program_id: data.programId,
        municipality: data.municipality,
        name,
        former_names: [],
        search_text: searchText({ name, former_names: [], aliases }),
        aliases,
        sector: data.sector,
        summary: data.summary ?? null,
        stage: data.stage,
        status: 'active',
        last_confirmed_year: null,
        digital: data.digital ?? null,
        agency: null,
        launched: fact.envelope.effectiveFrom,
        indicators: data.indicators,
        revision: fact.revision,
        origin,
        initiator: data.initiator ?? null,
        legal_bases: [],
        budget_references: [],
        stages: [{ stage: data.stage, origin }],
        statuses: [turnOf(fact, 'active')],
        names: [{ name, origin }],
        agencies: [],
        revisions: [],
        dropped_indicators: [],
        lineage: [],
        confirmations: [],
      });
    },
    ...descriptions,
    ...lifeTurns,
  },
};

export const programCatalogueProjection = followingRecord(projection, { program });
