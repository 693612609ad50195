import { originOf } from '../origin.js';
import { streamId, type Projection } from '../runtime/projection.js';
import { ref } from '../runtime/rows.js';
import { municipality, population } from './table.js';

/** One card a municipality: name, kind, province, code list, population by year. */
export const municipalityCardProjection: Projection = {
  name: 'municipality_card',
  version: 1,
  categories: ['municipality'],
  tables: [municipality, population],
  touches: (fact) => [
    ref(municipality, streamId(fact)),
    ...(fact.event.type === 'PopulationRecorded'
      ? [ref(population, streamId(fact), fact.event.data.year)]
      : []),
  ],
  on: {
    MunicipalityRegistered: (rows, { code, name, kind, province, codeList }, { revision }) =>
      rows.put(municipality, {
        code,
        name,
        kind,
        province_code: province.code,
        province_name: province.name,
        code_list: codeList,
        revision,
        population_year: null,
        population: null,
      }),
    PopulationRecorded: (rows, data, fact) => {
      const code = streamId(fact);
      rows.put(population, { code, year: data.year, population: data.population, origin: originOf(fact) });
      rows.update(municipality, [code], (row) => ({
        revision: fact.revision,
        ...((row.population_year ?? 0) <= data.year && {
          population_year: data.year,
          population: data.population,
        }),
      }));
    },
  },
};
