import { DomainError } from '../domain-error.js';

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
