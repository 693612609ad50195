import { DomainError } from '../domain-error.js';

export const unknownMunicipality = () =>
  new DomainError({
    kind: 'missing',
    code: 'municipality.unknown',
    pointer: '/municipality',
    value: null,
    message: { en: 'this municipality is not registered', id: 'daerah ini belum terdaftar' },
    expected: {
      en: 'the code of a registered municipality',
      id: 'kode daerah yang sudah terdaftar',
    },
  });

export const alreadyRegistered = (code: string, name: string) =>
  new DomainError({
    kind: 'conflict',
    code: 'municipality.already_registered',
    pointer: '/code',
    value: code,
    message: {
      en: `this code is already registered with other facts, as ${name}`,
      id: `kode ini sudah terdaftar dengan keterangan lain, yaitu ${name}`,
    },
    expected: { en: 'a code that is still free', id: 'kode yang belum dipakai' },
  });

export const provinceDiffers = (province: string, code: string) =>
  new DomainError({
    kind: 'invalid',
    code: 'municipality.province_differs',
    pointer: '/province/code',
    value: province,
    message: {
      en: 'the code of a municipality begins with the code of its province',
      id: 'kode daerah diawali kode provinsinya',
    },
    expected: [code.slice(0, 2)],
  });

export const populationAlreadyRecorded = (year: number, population: number, recorded: number) =>
  new DomainError({
    kind: 'conflict',
    code: 'municipality.population_already_recorded',
    pointer: '/population',
    value: population,
    message: {
      en: `the population of ${year} is already recorded as ${recorded}`,
      id: `jumlah penduduk tahun ${year} sudah dicatat sebesar ${recorded}`,
    },
    expected: [String(recorded)],
  });
