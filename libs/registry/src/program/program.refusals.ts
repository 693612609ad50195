import { DomainError, refusing } from '../domain-error.js';

export const unknownProgram = () =>
  new DomainError({
    kind: 'missing',
    code: 'program.unknown',
    pointer: '/program',
    value: null,
    message: { en: 'this program was never launched', id: 'program ini belum pernah diluncurkan' },
    expected: { en: 'the id of a launched program', id: 'id program yang sudah diluncurkan' },
  });

export const alreadyLaunched = (programId: string) =>
  new DomainError({
    kind: 'conflict',
    code: 'program.already_launched',
    pointer: '/programId',
    value: programId,
    message: {
      en: 'this program is already launched with other facts',
      id: 'program ini sudah diluncurkan dengan keterangan lain',
    },
    expected: { en: 'a new id for another program', id: 'id baru untuk program lain' },
  });

export const municipalityUnknown = (code: string) =>
  new DomainError({
    kind: 'missing',
    code: 'program.municipality_unknown',
    pointer: '/municipality',
    value: code,
    message: { en: 'this municipality is not registered', id: 'daerah ini belum terdaftar' },
    expected: { en: 'the code of a registered municipality', id: 'kode daerah yang sudah terdaftar' },
  });

export const indicatorUnknown = (position: number, code: string) =>
  new DomainError({
    kind: 'missing',
    code: 'program.indicator_unknown',
    pointer: `/indicators/${position}`,
    value: code,
    message: { en: 'this indicator is not defined', id: 'indikator ini belum didefinisikan' },
    expected: { en: 'the code of a defined indicator', id: 'kode indikator yang sudah didefinisikan' },
  });

export const indicatorRepeated = (position: number, code: string) =>
  new DomainError({
    kind: 'invalid',
    code: 'program.indicator_repeated',
    pointer: `/indicators/${position}`,
    value: code,
    message: { en: 'this indicator is listed twice', id: 'indikator ini tercantum dua kali' },
    expected: { en: 'each indicator once', id: 'setiap indikator satu kali' },
  });

export const legalBasisAlreadyRecorded = (title: string, recorded: string) =>
  new DomainError({
    kind: 'conflict',
    code: 'program.legal_basis_already_recorded',
    pointer: '/title',
    value: title,
    message: {
      en: 'this instrument is already recorded under another title',
      id: 'dasar hukum ini sudah dicatat dengan judul lain',
    },
    expected: [recorded],
  });

const refusal = refusing('program');

export const indicatorNotDefined = (code: string) =>
  refusal(
    'missing',
    'indicator_unknown',
    '/indicator',
    code,
    { en: 'this indicator is not defined', id: 'indikator ini belum didefinisikan' },
    { en: 'the code of a defined indicator', id: 'kode indikator yang sudah didefinisikan' },
  );

export const indicatorRetired = (code: string, pointer = '/indicator') =>
  refusal(
    'conflict',
    'indicator_retired',
    pointer,
    code,
    { en: 'this indicator is retired', id: 'indikator ini sudah tidak dipakai lagi' },
    { en: 'the code of an indicator in use', id: 'kode indikator yang masih dipakai' },
  );

export const indicatorNotAdopted = (code: string, adopted: readonly string[]) =>
  refusal(
    'conflict',
    'indicator_not_adopted',
    '/indicator',
    code,
    { en: 'this program is not measured by it', id: 'program ini tidak diukur dengan indikator ini' },
    adopted,
  );

export const indicatorAlreadyDropped = (reason: string, recorded: string) =>
  refusal(
    'conflict',
    'indicator_already_dropped',
    '/reason',
    reason,
    {
      en: 'this indicator was already dropped for another reason',
      id: 'indikator ini sudah dilepas dengan alasan lain',
    },
    [recorded],
  );

export const budgetReferenceNeeded = () =>
  refusal(
    'invalid',
    'budget_reference_needed',
    '/document',
    undefined,
    {
      en: 'a budget reference names a document or an account code',
      id: 'rujukan anggaran harus menyebut dokumen atau kode rekening',
    },
    {
      en: 'a document such as DPA 2023, an account code, or both',
      id: 'dokumen seperti DPA 2023, kode rekening, atau keduanya',
    },
  );

export const currencyWithoutAmount = (currency: string) =>
  refusal(
    'invalid',
    'currency_without_amount',
    '/currency',
    currency,
    { en: 'there is no amount in this currency', id: 'tidak ada nilai dalam mata uang ini' },
    { en: 'an amount, or no currency', id: 'nilai anggaran, atau tanpa mata uang' },
  );

export const budgetAlreadyRecorded = (amount: string | undefined, recorded: string) =>
  refusal(
    'conflict',
    'budget_already_recorded',
    '/amount',
    amount,
    {
      en: 'this budget line is already recorded with another amount',
      id: 'pos anggaran ini sudah dicatat dengan nilai lain',
    },
    [recorded],
  );

export const nothingRevised = () =>
  refusal(
    'invalid',
    'nothing_revised',
    '/summary',
    undefined,
    { en: 'the revision says nothing', id: 'perubahan ini tidak menyebut apa pun' },
    {
      en: 'the sector, the summary or whether it is digital',
      id: 'sektor, ringkasan, atau apakah program ini digital',
    },
  );
