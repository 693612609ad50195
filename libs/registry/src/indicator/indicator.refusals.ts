import { DomainError } from '../domain-error.js';

export const alreadyDefined = (code: string, version: number) =>
  new DomainError({
    kind: 'conflict',
    code: 'indicator.already_defined',
    pointer: '/code',
    value: code,
    message: {
      en: `this indicator is already defined otherwise, in version ${version}`,
      id: `indikator ini sudah didefinisikan secara lain, pada versi ${version}`,
    },
    expected: { en: 'a code that is still free', id: 'kode yang belum dipakai' },
  });

export const statementHasNoMeasure = (pointer: string, value: unknown) =>
  new DomainError({
    kind: 'invalid',
    code: 'indicator.statement_has_no_measure',
    pointer,
    value,
    message: {
      en: 'an indicator of statements cannot be counted, summed or divided',
      id: 'indikator berupa pernyataan tidak dapat dihitung, dijumlahkan, atau dibagi',
    },
    expected: ['none'],
  });
