import {
  bigint,
  date,
  int,
  described,
  json,
  nullable,
  numeric,
  table,
  text,
  uuid,
  type ShownRowOf,
} from '../runtime/table.js';
import type { Origin } from '../origin.js';
import type { FormerName, OfficeTerm } from './view.js';

export const municipality = table(
  'municipality',
  {
    code: text,
    name: text,
    former_names: json<FormerName[]>(),
    kind: text,
    province_code: text,
    province_name: text,
    code_list: json<{ name: string; edition: string }>(),
    continued_as: described('Codes under which it goes on; empty while it exists.', json<string[]>()),
    terms: json<OfficeTerm[]>(),
    revision: bigint,
    population_year: nullable(int),
    population: nullable(int),
    population_basis: nullable(text),
    population_edition: nullable(text),
  },
  {
    purpose: 'One municipality as it is now; `revision` is that of its stream.',
    key: ['code'],
    indexes: ['province_code, code', 'name'],
    record: 'both',
  },
);

// What a figure is known by; the edition is empty where the statistic has one issue.
const figure = { code: text, year: int, basis: text, edition: text, origin: json<Origin>() };
const options = { key: ['code', 'year', 'basis', 'edition'] as const, record: 'both' as const };

export const population = table(
  'population',
  { ...figure, population: int },
  { purpose: "One figure of a municipality's population.", ...options },
);
export const households = table(
  'households',
  { ...figure, households: int },
  { purpose: "One figure of a municipality's households.", ...options },
);
export const area = table(
  'area',
  { ...figure, area_km2: numeric },
  { purpose: "One figure of a municipality's area.", ...options },
);

export const succession = table(
  'succession',
  {
    event_id: uuid,
    to_code: text,
    from_code: text,
    kind: text,
    on_day: nullable(date),
    instrument: text,
    position: bigint,
    origin: json<Origin>(),
  },
  {
    purpose: 'What became of what: read from both ends.',
    key: ['event_id', 'to_code'],
    indexes: ['from_code', 'to_code'],
    record: 'both',
  },
);

export interface MunicipalityCardTables {
  municipality: ShownRowOf<typeof municipality>;
  population: ShownRowOf<typeof population>;
  households: ShownRowOf<typeof households>;
  area: ShownRowOf<typeof area>;
  succession: ShownRowOf<typeof succession>;
}
