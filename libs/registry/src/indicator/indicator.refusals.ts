import { refusing } from '../domain-error.js';

const refusal = refusing('indicator');

export const unknownIndicator = () =>
  refusal(
    'missing',
    'unknown',
    '/indicator',
    null,
    { en: 'this indicator is not defined', id: 'indikator ini belum didefinisikan' },
    { en: 'the code of a defined indicator', id: 'kode indikator yang sudah didefinisikan' },
  );

export const alreadyDefined = (code: string, version: number) =>
  refusal(
    'conflict',
    'already_defined',
    '/code',
    code,
    {
      en: `this indicator is already defined otherwise, in version ${version}`,
      id: `indikator ini sudah didefinisikan secara lain, pada versi ${version}`,
    },
    { en: 'a code that is still free, or a revision', id: 'kode yang belum dipakai, atau sebuah revisi' },
  );

export const statementHasNoMeasure = (pointer: string, value: unknown) =>
  refusal(
    'invalid',
    'statement_has_no_measure',
    pointer,
    value,
    {
      en: 'an indicator of statements cannot be counted, summed or divided',
      id: 'indikator berupa pernyataan tidak dapat dihitung, dijumlahkan, atau dibagi',
    },
    ['none'],
  );

export const retired = (successor: string | undefined) =>
  refusal(
    'conflict',
    'retired',
    '/indicator',
    null,
    { en: 'this indicator is retired', id: 'indikator ini sudah tidak dipakai' },
    successor
      ? [successor]
      : { en: 'a new indicator with its own code', id: 'indikator baru dengan kode sendiri' },
  );

export const alreadyRetired = (reason: string) =>
  refusal(
    'conflict',
    'already_retired',
    '/reason',
    reason,
    {
      en: 'this indicator is already retired, for another reason or with another successor',
      id: 'indikator ini sudah dihentikan, dengan alasan atau pengganti lain',
    },
    { en: 'nothing more', id: 'tidak ada lagi' },
  );

export const successorUnknown = (code: string) =>
  refusal(
    'missing',
    'successor_unknown',
    '/successor',
    code,
    { en: 'this indicator is not defined', id: 'indikator ini belum didefinisikan' },
    { en: 'the code of a defined indicator', id: 'kode indikator yang sudah didefinisikan' },
  );

export const successorItself = (code: string) =>
  refusal(
    'invalid',
    'successor_itself',
    '/successor',
    code,
    { en: 'an indicator does not take its own place', id: 'indikator tidak menggantikan dirinya sendiri' },
    { en: 'another indicator, or none', id: 'indikator lain, atau kosong' },
  );

export const successorRetired = (code: string) =>
  refusal(
    'conflict',
    'successor_retired',
    '/successor',
    code,
    { en: 'this indicator is retired itself', id: 'indikator ini sendiri sudah tidak dipakai' },
    { en: 'an indicator that is in use', id: 'indikator yang masih dipakai' },
  );
