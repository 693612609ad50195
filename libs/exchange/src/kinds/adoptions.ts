import type { GivenCommand, PreciseDate } from '#registry';
import { claimantNames, claimBasisNames, decisionNames } from './choices.js';
import { column } from './column.js';
import { programIdOf, thingId } from './identities.js';
import { sinceUnknown, type PlannedCommand, type TableKind } from './kind.js';
import type { RowValues } from './row-values.js';
import { sourceColumns, sourceOf } from './source-columns.js';

const programOf = (row: RowValues): string => programIdOf(row.text('program'), row.text('origin'));
const attemptOf = (row: RowValues): string => String(row.whole('attempt') ?? 1);

function* commandsOf(row: RowValues): Iterable<PlannedCommand> {
  const program = programOf(row);
  const adopter = row.text('adopter');
  const adoptionId = thingId('adoption', adopter, program, attemptOf(row));
  const attempt = row.whole('attempt') ?? 1;
  const previousAttempt =
    attempt > 1 ? thingId('adoption', adopter, program, String(attempt - 1)) : undefined;
  const command = (step: string, given: object, on?: PreciseDate): PlannedCommand => ({
    step,
    category: 'adoption',
    streamId: adoptionId,
    command: given as GivenCommand,
    effectiveFrom: on ?? sinceUnknown,
    source: sourceOf(row),
    ...(previousAttempt && { after: [`adoption-${previousAttempt}`] }),
  });
  const localProgram = row.maybe('local_program');
  const local = localProgram === undefined ? {} : { localProgram: programIdOf(localProgram, adopter) };
  yield command(
    'intend',
    {
      type: 'IntendAdoption',
      data: {
        adoptionId,
        program,
        adopter,
        ...(row.has('visit') && { visit: row.text('visit') }),
        ...(previousAttempt && { previousAttempt }),
      },
    },
    row.date('intended_on'),
  );
  if (row.has('decision')) {
    const said = {
      reason: 'reason',
      instrument: 'instrument',
      reviewOn: 'review_on',
      budgetReference: 'budget',
    } as const;
    const referredTo = row.maybe('referred_to');
    const data = {
      decision: row.text('decision'),
      ...(row.has('changes') && { changes: row.list('changes') }),
      ...(row.has('components') && { components: row.list('components') }),
      ...(referredTo !== undefined && { referredTo: programIdOf(referredTo, row.text('origin')) }),
      ...row.given(said),
    };
    yield command('decide', { type: 'DecideAdoption', data }, row.date('decided_on'));
  }
  if (row.has('implemented_on')) {
    const data = local;
    yield command('implement', { type: 'ImplementAdoption', data }, row.date('implemented_on'));
  }
  if (row.has('claimant') || row.has('basis')) {
    const data = { ...row.given({ claimant: 'claimant', basis: 'basis' }), ...local };
    yield command('attribute', { type: 'ClaimAttribution', data }, row.date('intended_on'));
  }
}

/** Adoptions: one attempt of one adopter at one program of another municipality. */
export const adoptions: TableKind = {
  name: 'adoptions',
  title: { id: 'Adopsi', en: 'Adoptions' },
  columns: [
    column(
      'adopter',
      ['Pengadopsi', 'Adopter'],
      'code',
      ['kode daerah yang mengadopsi', 'code of the municipality that adopts'],
      '33.20',
      {
        required: true,
        aliases: ['daerah pengadopsi'],
      },
    ),
    column(
      'origin',
      ['Daerah asal', 'Origin'],
      'code',
      ['kode daerah pemilik program', 'code of the municipality whose program it is'],
      '63.72',
      {
        required: true,
        aliases: ['asal'],
      },
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
      { required: true },
    ),
    column(
      'attempt',
      ['Percobaan', 'Attempt'],
      'whole',
      ['ke berapa; bila kosong, 1', 'which attempt it is; 1 when left empty'],
      '1',
      {
        pointers: ['/previousAttempt', '/adoptionId'],
      },
    ),
    column(
      'visit',
      ['Kunjungan', 'Visit'],
      'code',
      ['UUID kunjungan asalnya', 'UUID of the visit it came from'],
      '0f6b6e7c-2f6d-5d0e-8f3a-1b2c3d4e5f60',
    ),
    column(
      'intended_on',
      ['Tanggal niat', 'Intended on'],
      'date',
      ['setepat diketahui', 'as exact as it is known'],
      '2023-02-06',
    ),
    column(
      'decision',
      ['Keputusan', 'Decision'],
      'choice',
      ['bila sudah diputuskan', 'where it was decided'],
      'adopt',
      { choices: decisionNames },
    ),
    column(
      'decided_on',
      ['Tanggal keputusan', 'Decided on'],
      'date',
      ['setepat diketahui', 'as exact as it is known'],
      '2023-04-05',
    ),
    column(
      'changes',
      ['Perubahan', 'Changes'],
      'list',
      ['bila disesuaikan; dipisah |', 'where it is adapted; separated by |'],
      'jumlah RT disesuaikan',
    ),
    column(
      'components',
      ['Bagian', 'Components'],
      'list',
      ['bila sebagian; dipisah |', 'where it is taken in part; separated by |'],
      'hibah barang',
    ),
    column(
      'reason',
      ['Alasan', 'Reason'],
      'text',
      ['bila tidak diadopsi', 'where it is declined'],
      'tidak ada anggaran',
    ),
    column(
      'review_on',
      ['Ditinjau lagi', 'Review on'],
      'day',
      ['bila ditunda', 'where it is deferred'],
      '2024-01-15',
      { pointers: ['/reviewOn'] },
    ),
    column(
      'referred_to',
      ['Dirujuk ke', 'Referred to'],
      'text',
      ['program lain', 'another program'],
      'home-care',
      { pointers: ['/referredTo'] },
    ),
    column(
      'instrument',
      ['Produk hukum', 'Instrument'],
      'text',
      ['dasar keputusan', 'the legal instrument'],
      'Perbup 12/2023',
    ),
    column(
      'budget',
      ['Anggaran', 'Budget'],
      'text',
      ['rujukan anggaran', 'reference of the budget'],
      '5.1.02',
      { pointers: ['/budgetReference'] },
    ),
    column(
      'implemented_on',
      ['Tanggal penerapan', 'Implemented on'],
      'date',
      ['bila sudah diterapkan', 'where it was put into practice'],
      '2024',
    ),
    column(
      'local_program',
      ['Program daerah', 'Local program'],
      'text',
      ['program pengadopsi', "the adopter's own program"],
      'rt-berdaya',
      { pointers: ['/localProgram'] },
    ),
    column(
      'claimant',
      ['Yang menyatakan', 'Claimant'],
      'choice',
      ['siapa menyatakan asal program', 'who says where it comes from'],
      'adopter',
      { choices: claimantNames },
    ),
    column(
      'basis',
      ['Dasar pernyataan', 'Basis'],
      'choice',
      ['atas dasar apa', 'on what basis'],
      'declaration',
      { choices: claimBasisNames },
    ),
    ...sourceColumns,
  ],
  key: (row) => [row.text('adopter'), programOf(row), attemptOf(row)].join('/'),
  commands: (row) => [...commandsOf(row)],
};
