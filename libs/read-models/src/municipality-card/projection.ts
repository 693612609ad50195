import { latestFirst, type DataOf } from '#registry';
import { originOf } from '../origin.js';
import { followingRecord } from '../record/following-record.js';
import { streamId, type Fact, type Projection } from '../runtime/projection.js';
import { ref, type RowRef } from '../runtime/rows.js';
import { keepOffices } from './offices.js';
import { keepSuccessions, successionRefs } from './successions.js';
import type { RowOf } from '../runtime/table.js';
import { area, households, municipality, population, succession } from './table.js';

interface Figure {
  readonly year: number;
  readonly basis: string;
  readonly edition?: string | undefined;
}

const figureOf = (fact: Fact, { year, basis, edition = '' }: Figure) => ({
  code: streamId(fact),
  year,
  basis,
  edition,
  origin: originOf(fact),
});

function figureRefs(fact: Fact): RowRef[] {
  const { event } = fact;
  const key = ({ year, basis, edition = '' }: Figure) => [streamId(fact), year, basis, edition] as const;
  if (event.type === 'PopulationRecorded') return [ref(population, ...key(event.data))];
  if (event.type === 'HouseholdsRecorded') return [ref(households, ...key(event.data))];
  return event.type === 'AreaRecorded' ? [ref(area, ...key(event.data))] : [];
}

/** Whether a population takes the place of the one on the card. */
const isLatest = (
  row: RowOf<typeof municipality>,
  { year, basis, edition = '' }: DataOf<'PopulationRecorded'>,
): boolean =>
  latestFirst(
    { year, basis, edition },
    {
      year: row.population_year ?? 0,
      basis: row.population_basis ?? 'unstated',
      edition: row.population_edition ?? '',
    },
  ) <= 0;

const projection: Projection = {
  name: 'municipality_card',
  purpose:
    'One card a municipality: its names, what it is divided by, what it became, who holds its offices.',
  version: 4,
  categories: ['municipality'],
  tables: [municipality, population, households, area, succession],
  touches: (fact) => [ref(municipality, streamId(fact)), ...figureRefs(fact), ...successionRefs(fact)],
  on: {
    MunicipalityRegistered: (rows, { code, name, kind, province, codeList }, { revision }) =>
      rows.put(municipality, {
        code,
        name,
        former_names: [],
        kind,
        province_code: province.code,
        province_name: province.name,
        code_list: codeList,
        continued_as: [],
        terms: [],
        revision,
        population_year: null,
        population: null,
        population_basis: null,
        population_edition: null,
      }),
    PopulationRecorded: (rows, data, fact) => {
      rows.put(population, { ...figureOf(fact, data), population: data.population });
      rows.update(municipality, [streamId(fact)], (row) => ({
        revision: fact.revision,
        ...(isLatest(row, data) && {
          population_year: data.year,
          population: data.population,
          population_basis: data.basis,
          population_edition: data.edition ?? '',
        }),
      }));
    },
    HouseholdsRecorded: (rows, data, fact) => {
      rows.put(households, { ...figureOf(fact, data), households: data.households });
      rows.update(municipality, [streamId(fact)], () => ({ revision: fact.revision }));
    },
    AreaRecorded: (rows, data, fact) => {
      rows.put(area, { ...figureOf(fact, data), area_km2: data.areaKm2 });
      rows.update(municipality, [streamId(fact)], () => ({ revision: fact.revision }));
    },
    MunicipalityRenamed: (rows, { from, to, instrument }, fact) =>
      rows.update(municipality, [streamId(fact)], ({ former_names }) => ({
        name: to,
        former_names: [
          ...former_names,
          { name: from, instrument: instrument ?? null, origin: originOf(fact) },
        ],
        revision: fact.revision,
      })),
    ...keepSuccessions,
    ...keepOffices,
  },
};

export const municipalityCardProjection = followingRecord(projection, { municipality });
