import type { GivenCommand } from '#registry';
import { areaBasisNames, municipalityKindNames, populationBasisNames } from './choices.js';
import { column, type Column } from './column.js';
import { sinceUnknown, type PlannedCommand, type TableKind } from './kind.js';
import type { RowValues } from './row-values.js';
import { sourceColumns, sourceOf } from './source-columns.js';

const decree = {
  name: 'Kode dan Data Wilayah Administrasi Pemerintahan',
  edition: '300.2.2-2138/2025',
};

const code = column(
  'code',
  ['Kode', 'Code'],
  'code',
  [
    'kode kabupaten/kota menurut Kemendagri; di Excel: sebagai teks',
    'code of the Ministry of Home Affairs; in Excel: as text',
  ],
  '63.72',
  { required: true, aliases: ['kode daerah', 'kode wilayah', 'municipality'], pointers: ['/code'] },
);
const kind = (key: string): Column =>
  column(key, ['Jenis', 'Kind'], 'choice', ['kabupaten atau kota', 'regency or city'], 'city', {
    required: true,
    choices: municipalityKindNames,
    synonyms: { kabupaten: 'regency', kab: 'regency', kota: 'city' },
    aliases: ['tipe'],
    pointers: ['/kind'],
  });
const name = column('name', ['Nama', 'Name'], 'name', ['nama lengkap', 'the whole name'], 'Kota Banjarbaru', {
  required: true,
  aliases: ['nama daerah'],
});
const province = [
  column('province_code', ['Kode provinsi', 'Province code'], 'code', ['dua angka', 'two digits'], '63', {
    required: true,
    pointers: ['/province/code'],
  }),
  column(
    'province',
    ['Provinsi', 'Province'],
    'name',
    ['nama provinsi', 'name of the province'],
    'Kalimantan Selatan',
    {
      required: true,
      pointers: ['/province/name', '/province'],
    },
  ),
];
const population = column(
  'population',
  ['Penduduk', 'Population'],
  'whole',
  ['jumlah jiwa', 'number of people'],
  '285546',
  {
    aliases: ['jumlah penduduk'],
  },
);
const area = column(
  'area_km2',
  ['Luas (km2)', 'Area (km2)'],
  'decimal',
  ['dalam kilometer persegi; kosong bila tidak diketahui', 'in square kilometres; empty when unknown'],
  '305.155',
  { aliases: ['luas wilayah', 'luas'], pointers: ['/areaKm2'] },
);
const year = (key: string, id: string, en: string): Column =>
  column(key, [id, en], 'whole', ['tahun angka itu', 'the year of that figure'], '2025', { pointers: [] });

const yearDate = (year: number) => ({ date: `${year}-01-01`, precision: 'year' as const });

interface Figures {
  readonly populationYear: number | undefined;
  readonly populationBasis: string;
  readonly areaYear: number | undefined;
  readonly areaBasis: string;
  readonly kind: string;
  readonly codeList: { readonly name: string; readonly edition: string };
}

function* commandsOf(row: RowValues, figures: Figures): Iterable<PlannedCommand> {
  const streamId = row.text('code');
  const source = sourceOf(row);
  const command = (step: string, given: object, year?: number): PlannedCommand => ({
    step,
    category: 'municipality',
    streamId,
    command: given as GivenCommand,
    effectiveFrom: year === undefined ? sinceUnknown : yearDate(year),
    source,
  });
  yield command('register', {
    type: 'RegisterMunicipality',
    data: {
      code: streamId,
      name: row.text('name'),
      kind: figures.kind,
      province: { code: row.text('province_code'), name: row.text('province') },
      codeList: figures.codeList,
    },
  });
  if (row.has('population')) {
    const { populationYear: year, populationBasis: basis } = figures;
    const data = { year, population: row.whole('population'), basis };
    yield command('population', { type: 'RecordPopulation', data }, year);
  }
  if (row.has('area_km2')) {
    const { areaYear: year, areaBasis: basis } = figures;
    yield command('area', { type: 'RecordArea', data: { year, areaKm2: row.text('area_km2'), basis } }, year);
  }
}

/** Municipalities with their population and area. */
export const municipalities: TableKind = {
  name: 'municipalities',
  title: { id: 'Kabupaten dan kota', en: 'Municipalities' },
  columns: [
    code,
    name,
    kind('kind'),
    ...province,
    population,
    year('population_year', 'Tahun penduduk', 'Population year'),
    column(
      'population_basis',
      ['Dasar penduduk', 'Population basis'],
      'choice',
      ['cara penduduk dihitung', 'how people were counted'],
      'civil_registry',
      {
        choices: populationBasisNames,
        pointers: [],
      },
    ),
    area,
    year('area_year', 'Tahun luas', 'Area year'),
    column(
      'area_basis',
      ['Dasar luas', 'Area basis'],
      'choice',
      ['siapa yang menyatakan luas', 'who says how large it is'],
      'code_list',
      {
        choices: areaBasisNames,
        pointers: [],
      },
    ),
    column(
      'code_list',
      ['Daftar kode', 'Code list'],
      'text',
      ['nama daftar kode', 'name of the list of codes'],
      decree.name,
      {
        pointers: ['/codeList/name', '/codeList'],
      },
    ),
    column(
      'code_list_edition',
      ['Edisi daftar kode', 'Edition of the code list'],
      'text',
      ['edisi daftar kode', 'its edition'],
      decree.edition,
      {
        pointers: ['/codeList/edition'],
      },
    ),
    ...sourceColumns,
  ],
  key: (row) => row.text('code'),
  commands: (row) => [
    ...commandsOf(row, {
      kind: row.text('kind'),
      populationYear: row.whole('population_year'),
      populationBasis: row.maybe('population_basis') ?? 'unstated',
      areaYear: row.whole('area_year'),
      areaBasis: row.maybe('area_basis') ?? 'unstated',
      codeList: {
        name: row.maybe('code_list') ?? decree.name,
        edition: row.maybe('code_list_edition') ?? decree.edition,
      },
    }),
  ],
};

/**
 * The regencies and cities as the repositories cahyadsn/wilayah have them: population by the civil registry of 2025, area
 * by the Geospatial Information Agency of December 2024.
 */
export const areas: TableKind = {
  name: 'areas',
  title: { id: 'Daftar wilayah Indonesia', en: 'List of areas of Indonesia' },
  columns: [code, name, kind('type'), ...province, population, area],
  ignored: ['population_male', 'population_female', 'latitude', 'longitude'],
  conventions: { numbers: 'en' },
  key: (row) => row.text('code'),
  commands: (row) =>
    [
      ...commandsOf(row, {
        kind: row.text('type'),
        populationYear: 2025,
        populationBasis: 'civil_registry',
        areaYear: 2024,
        areaBasis: 'geospatial_survey',
        codeList: decree,
      }),
    ].map((command) => ({
      ...command,
      source: {
        type: 'official_document',
        reference:
          'Keputusan Menteri Dalam Negeri Nomor 300.2.2-2138 Tahun 2025; Badan Informasi Geospasial, Desember 2024; ' +
          'by github.com/cahyadsn/wilayah (MIT)',
      },
    })),
};
