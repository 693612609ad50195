import { parsePeriod, type GivenCommand, type PreciseDate } from '#registry';
import { countBasisNames, observationStatusNames, valueKindNames } from './choices.js';
import { column } from './column.js';
import { programIdOf } from './identities.js';
import { sinceUnknown, type TableKind } from './kind.js';
import type { RowValues } from './row-values.js';
import { sourceColumns, sourceOf } from './source-columns.js';

const methodOf = (row: RowValues): string => row.maybe('method') ?? 'reported';
const valueKindOf = (row: RowValues): string => row.maybe('value_kind') ?? 'actual';

/** `name=value`, each a dimension. */
const dimensionsOf = (row: RowValues): Record<string, string> =>
  Object.fromEntries(
    row.list('dimensions').map((text) => {
      const [name = '', ...value] = text.split('=');
      return [name.trim(), value.join('=').trim()];
    }),
  );

/** A figure holds since its period began. */
function beginOf(period: string): PreciseDate {
  const span = parsePeriod(period.split('/')[0] ?? '');
  if (!span || span === 'reversed' || span.granularity === 'range') return sinceUnknown;
  return { date: span.from, precision: span.granularity };
}

/** Outcomes: claims about what an indicator was. */
export const outcomes: TableKind = {
  name: 'outcomes',
  title: { id: 'Hasil', en: 'Outcomes' },
  columns: [
    column(
      'municipality',
      ['Daerah', 'Municipality'],
      'code',
      ['kode kabupaten/kota', 'code of the municipality'],
      '63.72',
      {
        required: true,
        aliases: ['kode daerah'],
      },
    ),
    column(
      'indicator',
      ['Indikator', 'Indicator'],
      'code',
      ['kode indikator', 'code of the indicator'],
      'rtm.rt_reached',
      {
        required: true,
        aliases: ['kode indikator'],
      },
    ),
    column(
      'period',
      ['Periode', 'Period'],
      'period',
      ['2022, 2022-10, 2022-10-01, atau 2024-01/2024-05', '2022, 2022-10, 2022-10-01 or 2024-01/2024-05'],
      '2022',
      {
        required: true,
        aliases: ['tahun', 'year'],
      },
    ),
    column(
      'value_kind',
      ['Jenis nilai', 'Value kind'],
      'choice',
      ['bila kosong, realisasi', 'actual when left empty'],
      'actual',
      {
        choices: valueKindNames,
        pointers: ['/valueKind'],
      },
    ),
    column(
      'value',
      ['Nilai', 'Value'],
      'decimal',
      ['nilai; atau pembilang dan penyebut', 'the value; or numerator and denominator'],
      '60',
    ),
    column(
      'numerator',
      ['Pembilang', 'Numerator'],
      'decimal',
      ['bersama penyebut', 'with the denominator'],
      '60',
    ),
    column(
      'denominator',
      ['Penyebut', 'Denominator'],
      'decimal',
      ['bersama pembilang', 'with the numerator'],
      '700',
    ),
    column(
      'method',
      ['Metode', 'Method'],
      'code',
      ['bila kosong, reported', 'reported when left empty'],
      'reported',
    ),
    column(
      'status',
      ['Status', 'Status'],
      'choice',
      ['bila kosong, normal', 'normal when left empty'],
      'normal',
      { choices: observationStatusNames },
    ),
    column(
      'count_basis',
      ['Dasar hitungan', 'Count basis'],
      'choice',
      ['apa yang dihitung', 'what was counted'],
      'person',
      {
        choices: countBasisNames,
        pointers: ['/countBasis'],
      },
    ),
    column(
      'dimensions',
      ['Rincian', 'Dimensions'],
      'list',
      ['nama=nilai, dipisah |', 'name=value, separated by |'],
      'sex=female',
    ),
    column(
      'program',
      ['Program', 'Program'],
      'text',
      [
        'kunci atau nama dalam berkas program, atau UUID',
        'its key or name in the file of programs, or its UUID',
      ],
      'rt-mandiri',
    ),
    column(
      'statement',
      ['Pernyataan', 'Statement'],
      'text',
      ['kata-kata sumber bila bukan angka', 'what the source says in words'],
      'berjalan cukup bagus',
    ),
    column('note', ['Catatan', 'Note'], 'text', ['catatan', 'a note'], 'percontohan'),
    column(
      'supersedes',
      ['Menggantikan', 'Supersedes'],
      'code',
      ['UUID catatan yang diganti', 'UUID of the observation it replaces'],
      '0f6b6e7c-2f6d-5d0e-8f3a-1b2c3d4e5f60',
    ),
    column(
      'contests',
      ['Membantah', 'Contests'],
      'code',
      ['UUID catatan yang dibantah', 'UUID of the observation it contradicts'],
      '0f6b6e7c-2f6d-5d0e-8f3a-1b2c3d4e5f60',
    ),
    column(
      'key',
      ['Kunci', 'Key'],
      'code',
      ['pembeda baris bila selebihnya sama', 'tells rows apart that are the same in all else'],
      'koran-a',
      { pointers: [] },
    ),
    ...sourceColumns,
  ],
  key: (row) =>
    [
      ...[
        row.text('municipality'),
        row.text('indicator'),
        methodOf(row),
        row.text('period'),
        valueKindOf(row),
      ],
      ...[...row.list('dimensions')].toSorted(),
      row.text('key'),
    ].join('/'),
  commands: (row) => {
    const municipality = row.text('municipality');
    const program = row.maybe('program');
    const fields = {
      ...{ value: 'value', numerator: 'numerator', denominator: 'denominator', countBasis: 'count_basis' },
      ...{ statement: 'statement', note: 'note', supersedes: 'supersedes', contests: 'contests' },
    };
    const data = {
      municipality,
      indicator: row.text('indicator'),
      method: methodOf(row),
      period: row.text('period'),
      valueKind: valueKindOf(row),
      status: row.maybe('status') ?? 'normal',
      dimensions: dimensionsOf(row),
      ...(program !== undefined && { program: programIdOf(program, municipality) }),
      ...row.given(fields),
    };
    return [
      {
        step: 'record',
        category: 'outcome',
        streamId: `${municipality}:${row.text('indicator')}:${methodOf(row)}`,
        command: { type: 'RecordOutcome', data } as GivenCommand,
        effectiveFrom: beginOf(row.text('period')),
        source: sourceOf(row),
      },
    ];
  },
};
