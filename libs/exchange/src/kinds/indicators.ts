import type { GivenCommand } from '#registry';
import {
  aggregationNames,
  countBasisNames,
  directionNames,
  normalisationNames,
  valueTypeNames,
} from './choices.js';
import { column } from './column.js';
import { sinceUnknown, type TableKind } from './kind.js';
import type { RowValues } from './row-values.js';
import { sourceColumns, sourceOf } from './source-columns.js';

const both = (row: RowValues, field: string, id: string, en: string) =>
  row.has(id) || row.has(en) ? { [field]: row.given({ id, en }) } : {};

const labelled = (key: string, field: string, id: string, en: string, required: object = {}) => [
  column(key, [id, en], 'text', ['dalam bahasa Indonesia', 'in Indonesian'], 'RT yang terjangkau', {
    ...required,
    pointers: [`/${field}/id`, `/${field}`],
  }),
  column(
    `${key}_en`,
    [`${id} (Inggris)`, `${en} in English`],
    'text',
    ['dalam bahasa Inggris', 'in English'],
    'Units reached',
    {
      ...required,
      pointers: [`/${field}/en`],
    },
  ),
];

const needed = { required: true } as const;

/** `scheme@edition@code`, each a reference. */
const referenceOf = (text: string) => {
  const [scheme, edition, code] = text.split('@').map((part) => part.trim());
  return { scheme, edition, code };
};

/** Definitions of indicators. */
export const indicators: TableKind = {
  name: 'indicators',
  title: { id: 'Indikator', en: 'Indicators' },
  columns: [
    column(
      'code',
      ['Kode', 'Code'],
      'code',
      ['huruf kecil, dengan titik', 'lower-case words, joined by dots'],
      'rtm.rt_reached',
      needed,
    ),
    ...labelled('name', 'name', 'Nama', 'Name', needed),
    ...labelled('concept', 'concept', 'Konsep', 'Concept', needed),
    ...labelled('definition', 'definition', 'Definisi', 'Definition'),
    ...labelled('formula', 'formula', 'Rumus', 'Formula'),
    column('unit', ['Satuan', 'Unit'], 'text', ['satuan nilainya', 'in which it is measured'], 'RT', needed),
    column(
      'value_type',
      ['Jenis nilai', 'Value type'],
      'choice',
      ['bila kosong, angka', 'a number when left empty'],
      'number',
      {
        choices: valueTypeNames,
        pointers: ['/valueType'],
      },
    ),
    column(
      'count_basis',
      ['Dasar hitungan', 'Count basis'],
      'choice',
      ['apa yang dihitung', 'what is counted'],
      'unit',
      {
        choices: countBasisNames,
        pointers: ['/countBasis'],
      },
    ),
    column(
      'direction',
      ['Arah', 'Direction'],
      'choice',
      ['nilai mana yang lebih baik', 'which value is better'],
      'higher_better',
      {
        ...needed,
        choices: directionNames,
      },
    ),
    column(
      'over_time',
      ['Antarwaktu', 'Over time'],
      'choice',
      ['cara digabung antarwaktu', 'how it is added up over time'],
      'last',
      {
        ...needed,
        choices: aggregationNames,
        pointers: ['/aggregation/time'],
      },
    ),
    column(
      'over_areas',
      ['Antardaerah', 'Over areas'],
      'choice',
      ['cara digabung antardaerah', 'how it is added up over areas'],
      'sum',
      {
        ...needed,
        choices: aggregationNames,
        pointers: ['/aggregation/areas', '/aggregation'],
      },
    ),
    column(
      'normalisation',
      ['Normalisasi', 'Normalisation'],
      'choice',
      ['bila kosong, apa adanya', 'as it is when left empty'],
      'per_capita',
      {
        choices: normalisationNames,
      },
    ),
    column(
      'per',
      ['Per', 'Per'],
      'whole',
      ['per berapa, misalnya 1000 penduduk', 'per how many, such as 1000 people'],
      '1000',
      {
        pointers: ['/normalisation/per'],
      },
    ),
    column(
      'references',
      ['Rujukan', 'References'],
      'list',
      ['skema@edisi@kode, dipisah |', 'scheme@edition@code, separated by |'],
      'SDG@2023@11.6.1',
    ),
    ...sourceColumns,
  ],
  key: (row) => row.text('code'),
  commands: (row) => [
    {
      step: 'define',
      category: 'indicator',
      streamId: row.text('code'),
      command: {
        type: 'DefineIndicator',
        data: {
          code: row.text('code'),
          valueType: row.maybe('value_type') ?? 'number',
          ...both(row, 'name', 'name', 'name_en'),
          ...both(row, 'concept', 'concept', 'concept_en'),
          ...both(row, 'definition', 'definition', 'definition_en'),
          ...both(row, 'formula', 'formula', 'formula_en'),
          unit: row.text('unit'),
          ...row.given({ countBasis: 'count_basis', direction: 'direction' }),
          aggregation: row.given({ time: 'over_time', areas: 'over_areas' }),
          normalisation: { kind: row.maybe('normalisation') ?? 'none', ...row.given({ per: 'per' }) },
          references: row.list('references').map(referenceOf),
        },
      } as unknown as GivenCommand,
      effectiveFrom: sinceUnknown,
      source: sourceOf(row),
    },
  ],
};
