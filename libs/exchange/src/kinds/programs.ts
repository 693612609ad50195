import type { GivenCommand } from '#registry';
import { legalBasisKindNames, sectorNames, stageNames } from './choices.js';
import { column } from './column.js';
import { programIdOf } from './identities.js';
import { sinceUnknown, type PlannedCommand, type TableKind } from './kind.js';
import type { RowValues } from './row-values.js';
import { sourceColumns, sourceOf } from './source-columns.js';

const keyOf = (row: RowValues): string => row.maybe('key') ?? row.text('name');
const idOf = (row: RowValues): string => programIdOf(keyOf(row), row.text('municipality'));

const pair = (id: string | undefined, en: string | undefined) =>
  id === undefined && en === undefined ? {} : { summary: { id, en } };

function* commandsOf(row: RowValues): Iterable<PlannedCommand> {
  const programId = idOf(row);
  const command = (step: string, given: object): PlannedCommand => ({
    step,
    category: 'program',
    streamId: programId,
    command: given as GivenCommand,
    effectiveFrom: row.date('since') ?? sinceUnknown,
    source: sourceOf(row),
  });
  const initiator = row.has('initiator_office') || row.has('initiator_name');
  yield command('launch', {
    type: 'LaunchProgram',
    data: {
      programId,
      municipality: row.text('municipality'),
      name: { id: row.text('name'), en: row.maybe('name_en') ?? row.text('name') },
      aliases: row.list('aliases'),
      sector: row.text('sector'),
      ...pair(row.maybe('summary'), row.maybe('summary_en')),
      stage: row.text('stage'),
      indicators: row.list('indicators'),
      ...(initiator && { initiator: row.given({ name: 'initiator_name', office: 'initiator_office' }) }),
      ...row.given({ digital: 'digital' }),
    },
  });
  if (row.has('agency'))
    yield command('agency', { type: 'AssignProgramAgency', data: { agency: row.text('agency') } });
  if (row.has('legal_kind') || row.has('legal_number')) {
    const data = row.given({
      kind: 'legal_kind',
      number: 'legal_number',
      year: 'legal_year',
      title: 'legal_title',
    });
    yield command('legal-basis', { type: 'RecordLegalBasis', data });
  }
}

/** Programs of municipalities. */
export const programs: TableKind = {
  name: 'programs',
  title: { id: 'Program', en: 'Programs' },
  columns: [
    column(
      'key',
      ['Kunci', 'Key'],
      'code',
      [
        'pengenal program dalam berkas-berkas Anda; bila kosong, namanya',
        'how your files know the program; its name when left empty',
      ],
      'rt-mandiri',
      {
        aliases: ['id', 'kode program'],
        pointers: ['/programId'],
      },
    ),
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
      'name',
      ['Nama', 'Name'],
      'name',
      ['nama program', 'name of the program, in Indonesian'],
      'RT Mandiri',
      {
        required: true,
        aliases: ['nama program', 'name_id'],
        pointers: ['/name/id', '/name'],
      },
    ),
    column(
      'name_en',
      ['Nama (Inggris)', 'Name in English'],
      'name',
      ['bila kosong, nama Indonesia', 'the Indonesian name when left empty'],
      'Self-reliant neighbourhoods',
      {
        pointers: ['/name/en'],
      },
    ),
    column(
      'sector',
      ['Bidang', 'Sector'],
      'choice',
      ['bidang program', 'its sector'],
      'community_empowerment',
      {
        required: true,
        aliases: ['sektor'],
        choices: sectorNames,
      },
    ),
    column('stage', ['Tahap', 'Stage'], 'choice', ['tahap saat dicatat', 'the stage it is in'], 'trial', {
      required: true,
      choices: stageNames,
    }),
    column(
      'since',
      ['Sejak', 'Since'],
      'date',
      ['kapan dimulai, setepat diketahui', 'when it began, as exact as it is known'],
      '2022',
      {
        aliases: ['tanggal mulai', 'mulai', 'start'],
      },
    ),
    column(
      'summary',
      ['Ringkasan', 'Summary'],
      'text',
      [
        'dalam bahasa Indonesia; perlu juga dalam bahasa Inggris',
        'in Indonesian; then needed in English too',
      ],
      'Hibah barang bagi rukun tetangga',
      {
        pointers: ['/summary/id', '/summary'],
      },
    ),
    column(
      'summary_en',
      ['Ringkasan (Inggris)', 'Summary in English'],
      'text',
      ['dalam bahasa Inggris', 'in English'],
      'Grants in goods for neighbourhoods',
      {
        pointers: ['/summary/en'],
      },
    ),
    column(
      'aliases',
      ['Nama lain', 'Other names'],
      'list',
      ['dipisah |', 'separated by |'],
      'Rukun Tetangga Mandiri|RTM',
    ),
    column(
      'indicators',
      ['Indikator', 'Indicators'],
      'list',
      ['kode indikator, dipisah |', 'codes of indicators, separated by |'],
      'rtm.rt_reached|rtm.rt_total',
    ),
    column(
      'initiator_name',
      ['Nama penggagas', 'Initiator name'],
      'name',
      ['dalam jabatan publik', 'in a public role'],
      'Edy Supriyanta',
      {
        pointers: ['/initiator/name'],
      },
    ),
    column(
      'initiator_office',
      ['Jabatan penggagas', 'Initiator office'],
      'name',
      ['jabatannya', 'the office'],
      'Bupati Jepara',
      {
        pointers: ['/initiator/office', '/initiator'],
      },
    ),
    column(
      'digital',
      ['Digital', 'Digital'],
      'yes_no',
      ['apakah layanan digital', 'whether it is a digital service'],
      'tidak',
    ),
    column(
      'agency',
      ['Perangkat daerah', 'Agency'],
      'name',
      ['yang bertanggung jawab', 'which answers for it'],
      'Bagian Pemerintahan',
      {
        aliases: ['opd'],
      },
    ),
    column(
      'legal_kind',
      ['Jenis dasar hukum', 'Legal basis kind'],
      'choice',
      ['jenis produk hukum', 'kind of the instrument'],
      'head_regulation',
      {
        choices: legalBasisKindNames,
        pointers: ['/kind'],
      },
    ),
    column(
      'legal_number',
      ['Nomor dasar hukum', 'Legal basis number'],
      'code',
      ['nomornya', 'its number'],
      '77',
      { pointers: ['/number'] },
    ),
    column(
      'legal_year',
      ['Tahun dasar hukum', 'Legal basis year'],
      'whole',
      ['tahunnya', 'its year'],
      '2021',
      { pointers: ['/year'] },
    ),
    column(
      'legal_title',
      ['Tentang', 'Legal basis title'],
      'text',
      ['judulnya', 'its title'],
      'Hibah barang',
      { pointers: ['/title'] },
    ),
    ...sourceColumns,
  ],
  key: (row) => `${row.text('municipality')}/${keyOf(row)}`,
  commands: (row) => [...commandsOf(row)],
};
