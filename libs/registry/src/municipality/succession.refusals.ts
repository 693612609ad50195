import { refusing } from '../domain-error.js';

const refusal = refusing('municipality');

export const successorUnknown = (pointer: string, code: string) =>
  refusal(
    'missing',
    'successor_unknown',
    pointer,
    code,
    { en: 'this municipality is not registered', id: 'daerah ini belum terdaftar' },
    {
      en: 'the code of a registered municipality: register it first',
      id: 'kode daerah yang sudah terdaftar: daftarkan dahulu',
    },
  );

export const successorItself = (pointer: string, code: string) =>
  refusal(
    'invalid',
    'successor_itself',
    pointer,
    code,
    { en: 'a municipality does not go on in itself', id: 'daerah tidak berlanjut menjadi dirinya sendiri' },
    { en: 'the code of another municipality', id: 'kode daerah lain' },
  );

export const successorEnded = (pointer: string, code: string, continuedAs: readonly string[]) =>
  refusal(
    'conflict',
    'successor_ended',
    pointer,
    code,
    { en: 'this municipality does not exist any more', id: 'daerah ini sudah tidak ada' },
    continuedAs,
  );

export const successorRepeated = (pointer: string, code: string) =>
  refusal(
    'invalid',
    'successor_repeated',
    pointer,
    code,
    { en: 'this municipality is named twice', id: 'daerah ini disebut dua kali' },
    { en: 'each municipality once', id: 'setiap daerah satu kali' },
  );

export const alreadySplitOff = (pointer: string, code: string) =>
  refusal(
    'conflict',
    'already_split_off',
    pointer,
    code,
    {
      en: 'this municipality was already made of it by another split',
      id: 'daerah ini sudah dimekarkan darinya melalui pemekaran lain',
    },
    { en: 'a municipality that was made of it now', id: 'daerah yang dimekarkan kali ini' },
  );

export const splitIntoOne = (code: string) =>
  refusal(
    'invalid',
    'split_into_one',
    '/into',
    code,
    {
      en: 'what ends by a split goes on in two municipalities at least',
      id: 'daerah yang berakhir karena pemekaran berlanjut paling sedikit menjadi dua daerah',
    },
    {
      en: 'two codes or more; or it continues; or it was merged into that one',
      id: 'dua kode atau lebih; atau daerah ini tetap ada; atau digabungkan ke daerah itu',
    },
  );

export const sameProvince = (province: string) =>
  refusal(
    'invalid',
    'same_province',
    '/province/code',
    province,
    { en: 'it already lies in this province', id: 'daerah ini sudah berada di provinsi itu' },
    { en: 'the code of another province', id: 'kode provinsi lain' },
  );

export const successorOfOtherProvince = (code: string, province: string) =>
  refusal(
    'invalid',
    'successor_of_other_province',
    '/successor',
    code,
    {
      en: 'the code of a municipality begins with the code of its province',
      id: 'kode daerah diawali kode provinsinya',
    },
    { en: `a code that begins with ${province}.`, id: `kode yang diawali ${province}.` },
  );
