import { refusing } from '../domain-error.js';

export const refusal = refusing('outcome');

export const municipalityUnknown = (code: string) =>
  refusal(
    'missing',
    'municipality_unknown',
    '/municipality',
    code,
    { en: 'this municipality is not registered', id: 'daerah ini belum terdaftar' },
    { en: 'the code of a registered municipality', id: 'kode daerah yang sudah terdaftar' },
  );

export const indicatorUnknown = (code: string) =>
  refusal(
    'missing',
    'indicator_unknown',
    '/indicator',
    code,
    { en: 'this indicator is not defined', id: 'indikator ini belum didefinisikan' },
    { en: 'the code of a defined indicator', id: 'kode indikator yang sudah didefinisikan' },
  );

export const indicatorRetired = (code: string, successor: string | undefined) =>
  refusal(
    'conflict',
    'indicator_retired',
    '/indicator',
    code,
    { en: 'this indicator is retired', id: 'indikator ini sudah tidak dipakai' },
    successor ? [successor] : { en: 'an indicator that is in use', id: 'indikator yang masih dipakai' },
  );

export const programUnknown = (programId: unknown) =>
  refusal(
    'missing',
    'program_unknown',
    '/program',
    programId,
    { en: 'this program was never launched', id: 'program ini belum pernah diluncurkan' },
    { en: 'the id of a program of this municipality', id: 'id program milik daerah ini' },
  );

export const programOfOthers = (programId: unknown, owner: string, municipality: string) =>
  refusal(
    'invalid',
    'program_of_others',
    '/program',
    programId,
    { en: `this program belongs to ${owner}`, id: `program ini milik ${owner}` },
    { en: `a program of ${municipality}`, id: `program milik ${municipality}` },
  );

export const indicatorNotOfProgram = (code: string, has: readonly string[]) =>
  refusal(
    'invalid',
    'indicator_not_of_program',
    '/indicator',
    code,
    { en: 'the program does not have this indicator', id: 'program tidak memiliki indikator ini' },
    has,
  );

export const periodMalformed = (period: string) =>
  refusal(
    'invalid',
    'period_malformed',
    '/period',
    period,
    { en: 'this is not a period', id: 'ini bukan periode' },
    ['2022', '2022-10', '2021-02-16', '2024-01/2024-05'],
  );

export const periodReversed = (period: string) =>
  refusal(
    'invalid',
    'period_reversed',
    '/period',
    period,
    { en: 'this period ends before it starts', id: 'periode ini berakhir sebelum dimulai' },
    [period.split('/').reverse().join('/')],
  );

export const countBasisDiffers = (given: string, defined: string) =>
  refusal(
    'invalid',
    'count_basis_differs',
    '/countBasis',
    given,
    { en: 'the indicator counts something else', id: 'indikator ini menghitung hal lain' },
    [defined],
  );

export const alreadyRecorded = (period: string, standing: readonly string[]) =>
  refusal(
    'conflict',
    'already_recorded',
    '/period',
    period,
    {
      en: `another claim about this is recorded as ${standing.join(', ')}; name it in supersedes or contests`,
      id: `klaim lain tentang hal ini tercatat sebagai ${standing.join(', ')}; sebutkan di supersedes atau contests`,
    },
    standing,
  );

export const notOfThisKey = (
  relation: 'supersedes' | 'contests',
  value: string,
  standing: readonly string[],
) =>
  refusal(
    'missing',
    `${relation}_unknown`,
    `/${relation}`,
    value,
    {
      en: 'this is no standing claim about the same period, value kind and dimensions',
      id: 'ini bukan klaim yang masih berlaku tentang periode, jenis nilai, dan dimensi yang sama',
    },
    standing,
  );

export const supersededAndContested = (value: string) =>
  refusal(
    'invalid',
    'superseded_and_contested',
    '/contests',
    value,
    {
      en: 'a claim cannot both replace another and contradict it',
      id: 'satu klaim tidak dapat sekaligus menggantikan dan membantah klaim lain',
    },
    { en: 'either supersedes or contests', id: 'supersedes saja atau contests saja' },
  );
