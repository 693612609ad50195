import { refusing } from '../domain-error.js';

const refusal = refusing('municipality');

const elsewhere = {
  en: 'for another way of counting, name another basis or edition',
  id: 'untuk cara penghitungan lain, sebutkan dasar atau edisi lain',
};

export const populationAlreadyRecorded = (year: number, population: number, recorded: number) =>
  refusal(
    'conflict',
    'population_already_recorded',
    '/population',
    population,
    {
      en: `the population of ${year} is already recorded as ${recorded}; ${elsewhere.en}`,
      id: `jumlah penduduk tahun ${year} sudah dicatat sebesar ${recorded}; ${elsewhere.id}`,
    },
    [String(recorded)],
  );

export const householdsAlreadyRecorded = (year: number, households: number, recorded: number) =>
  refusal(
    'conflict',
    'households_already_recorded',
    '/households',
    households,
    {
      en: `the households of ${year} are already recorded as ${recorded}; ${elsewhere.en}`,
      id: `jumlah rumah tangga tahun ${year} sudah dicatat sebesar ${recorded}; ${elsewhere.id}`,
    },
    [String(recorded)],
  );

export const areaAlreadyRecorded = (year: number, areaKm2: string, recorded: string) =>
  refusal(
    'conflict',
    'area_already_recorded',
    '/areaKm2',
    areaKm2,
    {
      en: `the area in ${year} is already recorded as ${recorded} km²; ${elsewhere.en}`,
      id: `luas wilayah tahun ${year} sudah dicatat ${recorded} km²; ${elsewhere.id}`,
    },
    [recorded],
  );

export const areaNotPositive = (areaKm2: string) =>
  refusal(
    'invalid',
    'area_not_positive',
    '/areaKm2',
    areaKm2,
    { en: 'an area is larger than zero', id: 'luas wilayah lebih besar dari nol' },
    { en: 'square kilometres, such as 305.155', id: 'kilometer persegi, misalnya 305.155' },
  );
