import { int, json, nullable, table, text, bigint, type RowOf } from '../runtime/table.js';
import type { Origin } from '../origin.js';

export const municipality = table(
  'municipality',
  {
    code: text,
    name: text,
    kind: text,
    province_code: text,
    province_name: text,
    code_list: json<{ name: string; edition: string }>(),
    revision: bigint,
    population_year: nullable(int),
    population: nullable(int),
  },
  { key: ['code'], indexes: ['province_code, code', 'name'] },
);

export const population = table(
  'population',
  { code: text, year: int, population: int, origin: json<Origin>() },
  { key: ['code', 'year'] },
);

export interface MunicipalityCardTables {
  municipality: RowOf<typeof municipality>;
  population: RowOf<typeof population>;
}
