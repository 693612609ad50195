import { refusing } from '../domain-error.js';

const refusal = refusing('program');

export const suspended = (stage: string) =>
  refusal(
    'conflict',
    'suspended',
    '/stage',
    stage,
    {
      en: 'this program is suspended; its stage changes only while it is active',
      id: 'program ini sedang dihentikan sementara; tahapnya hanya berubah selama program berjalan',
    },
    { en: 'resume the program first', id: 'lanjutkan program ini lebih dahulu' },
  );

export const alreadySuspended = (reason: string, recorded: string, until: string | undefined) =>
  refusal(
    'conflict',
    'already_suspended',
    '/reason',
    reason,
    {
      en: `this program is already suspended ${until ? `until ${until}` : 'without a known end'}: ${recorded}`,
      id: `program ini sudah dihentikan sementara ${until ? `sampai ${until}` : 'tanpa batas waktu'}: ${recorded}`,
    },
    {
      en: 'resume it first, then suspend it on the new terms',
      id: 'lanjutkan dahulu, lalu hentikan sementara dengan ketentuan baru',
    },
  );

export const discontinued = (reason: string) =>
  refusal(
    'conflict',
    'discontinued',
    '/program',
    reason,
    {
      en: 'this program was discontinued; it can be taken up again only by a new launch',
      id: 'program ini sudah dihentikan; untuk melanjutkannya diperlukan peluncuran baru',
    },
    { en: 'launch a new program with its own id', id: 'luncurkan program baru dengan id sendiri' },
  );

export const superseded = (by: string) =>
  refusal(
    'conflict',
    'superseded',
    '/program',
    by,
    {
      en: `this program was superseded by the program ${by}`,
      id: `program ini sudah digantikan oleh program ${by}`,
    },
    [by],
  );

export const merged = (into: string) =>
  refusal(
    'conflict',
    'merged',
    '/program',
    into,
    {
      en: `this record is closed as a duplicate; the program is kept as ${into}`,
      id: `catatan ini ditutup karena ganda; program ini dicatat pada ${into}`,
    },
    [into],
  );

type Pointer = '/by' | '/into' | '/from';

export const itself = (pointer: Pointer, programId: string) =>
  refusal(
    'invalid',
    'itself',
    pointer,
    programId,
    { en: 'this is the program itself', id: 'ini program itu sendiri' },
    { en: 'the id of another program', id: 'id program lain' },
  );

export const otherUnknown = (pointer: Pointer, programId: string) =>
  refusal(
    'missing',
    'other_unknown',
    pointer,
    programId,
    { en: 'this program was never launched', id: 'program ini belum pernah diluncurkan' },
    { en: 'the id of a launched program', id: 'id program yang sudah diluncurkan' },
  );

export const otherOfOthers = (pointer: Pointer, programId: string, municipality: string) =>
  refusal(
    'invalid',
    'other_of_others',
    pointer,
    programId,
    { en: 'this is a program of another municipality', id: 'program ini milik daerah lain' },
    { en: `a program of ${municipality}`, id: `program milik ${municipality}` },
  );

export const otherMerged = (pointer: Pointer, programId: string, kept: string) =>
  refusal(
    'conflict',
    'other_merged',
    pointer,
    programId,
    {
      en: `that record is closed as a duplicate; the program is kept as ${kept}`,
      id: `catatan itu ditutup karena ganda; program itu dicatat pada ${kept}`,
    },
    [kept],
  );

export const successorInCircle = (programId: string) =>
  refusal(
    'invalid',
    'successor_in_circle',
    '/by',
    programId,
    {
      en: 'that program was itself superseded, in the end, by this one',
      id: 'program itu pada akhirnya digantikan oleh program ini',
    },
    { en: 'a program that came later', id: 'program yang datang kemudian' },
  );

export const alreadyConfirmed = (evidence: string, recorded: string) =>
  refusal(
    'conflict',
    'already_confirmed',
    '/evidence',
    evidence,
    {
      en: 'this office has already confirmed that year by something else',
      id: 'perangkat daerah ini sudah menyatakannya untuk tahun itu dengan bukti lain',
    },
    [recorded],
  );
