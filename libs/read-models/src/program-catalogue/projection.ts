import { keepMunicipalityNames, municipalityName } from '../names.js';
import { originOf } from '../origin.js';
import { streamId, type Projection } from '../runtime/projection.js';
import { ref } from '../runtime/rows.js';
import { program } from './table.js';

/** One entry a program: names, sector, stage, legal bases, indicators. */
export const programCatalogueProjection: Projection = {
  name: 'program_catalogue',
  version: 2,
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
      rows.put(program, {
        program_id: data.programId,
        municipality: data.municipality,
        name: data.name,
        search_text: [data.name.id, data.name.en, ...data.aliases].join('\n').toLowerCase(),
        aliases: data.aliases,
        sector: data.sector,
        summary: data.summary ?? null,
        stage: data.stage,
        launched: fact.envelope.effectiveFrom,
        indicators: data.indicators,
        revision: fact.revision,
        origin,
        legal_bases: [],
        stages: [{ stage: data.stage, origin }],
      });
    },
    ProgramStageChanged: (rows, { to }, fact) =>
      rows.update(program, [streamId(fact)], (row) => ({
        stage: to,
        stages: [...row.stages, { stage: to, origin: originOf(fact) }],
        revision: fact.revision,
      })),
    LegalBasisRecorded: (rows, { kind, number, year, title }, fact) =>
      rows.update(program, [streamId(fact)], (row) => ({
        legal_bases: [
          ...row.legal_bases,
          { kind, number, year, title: title ?? null, origin: originOf(fact) },
        ],
        revision: fact.revision,
      })),
  },
};
