import { refusing } from '../domain-error.js';

const refusal = refusing('municipality');

export const unknownMunicipality = () =>
  refusal(
    'missing',
    'unknown',
    '/municipality',
    null,
    { en: 'this municipality is not registered', id: 'daerah ini belum terdaftar' },
    { en: 'the code of a registered municipality', id: 'kode daerah yang sudah terdaftar' },
  );

export const alreadyRegistered = (code: string, name: string) =>
  refusal(
    'conflict',
    'already_registered',
    '/code',
    code,
    {
      en: `this code is already registered with other facts, as ${name}`,
      id: `kode ini sudah terdaftar dengan keterangan lain, yaitu ${name}`,
    },
    { en: 'a code that is still free', id: 'kode yang belum dipakai' },
  );

export const provinceDiffers = (province: string, code: string) =>
  refusal(
    'invalid',
    'province_differs',
    '/province/code',
    province,
    {
      en: 'the code of a municipality begins with the code of its province',
      id: 'kode daerah diawali kode provinsinya',
    },
    [code.slice(0, 2)],
  );

export const ended = (continuedAs: readonly string[]) =>
  refusal(
    'conflict',
    'ended',
    '/municipality',
    null,
    {
      en: `this municipality does not exist any more; it goes on as ${continuedAs.join(', ')}`,
      id: `daerah ini sudah tidak ada; kelanjutannya ${continuedAs.join(', ')}`,
    },
    continuedAs,
  );
