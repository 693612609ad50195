import { refusing } from '../domain-error.js';

const refusal = refusing('evidence');

export const unknownEvidence = () =>
  refusal(
    'missing',
    'unknown',
    '/sha256',
    null,
    { en: 'this evidence was never filed', id: 'bukti ini belum pernah disimpan' },
    { en: 'the SHA-256 of filed evidence', id: 'SHA-256 bukti yang sudah disimpan' },
  );

export const alreadyFiled = (title: string, recorded: string) =>
  refusal(
    'conflict',
    'already_filed',
    '/title',
    title,
    {
      en: `the very same file is already filed as "${recorded}", or with other particulars; link it instead`,
      id: `berkas yang sama persis sudah disimpan sebagai "${recorded}", atau dengan keterangan lain; tautkan saja`,
    },
    [recorded],
  );

export const titleIsPath = (title: string) =>
  refusal(
    'invalid',
    'title_is_path',
    '/title',
    title,
    {
      en: 'the title leads to a folder; it must be a title and no path',
      id: 'judul ini menunjuk ke sebuah folder; isikan judul, bukan lokasi berkas',
    },
    { en: 'a title such as "Perwali 12/2022"', id: 'judul seperti "Perwali 12/2022"' },
  );

export const titleHasHiddenMarks = (title: string) =>
  refusal(
    'invalid',
    'title_hidden_marks',
    '/title',
    title,
    {
      en: 'the title holds characters that are not seen, or that turn the direction of the text',
      id: 'judul memuat karakter yang tidak terlihat, atau yang membalik arah teks',
    },
    { en: 'the same title, typed anew', id: 'judul yang sama, diketik ulang' },
  );

export const placeNeeded = () =>
  refusal(
    'invalid',
    'place_needed',
    '/url',
    undefined,
    {
      en: 'it must be said where this was found',
      id: 'harus disebutkan dari mana bukti ini diperoleh',
    },
    {
      en: 'an address in the web, or the reference of an archive in /archiveReference',
      id: 'alamat web, atau nomor arsip pada /archiveReference',
    },
  );

export const municipalityUnknown = (code: string) =>
  refusal(
    'missing',
    'municipality_unknown',
    '/municipality',
    code,
    { en: 'this municipality is not registered', id: 'daerah ini belum terdaftar' },
    { en: 'the code of a registered municipality', id: 'kode daerah yang sudah terdaftar' },
  );

export const provenUnknown = (category: string, id: string) =>
  refusal(
    'missing',
    'proven_unknown',
    '/id',
    id,
    {
      en: `there is no ${category} with this id that it could prove something of`,
      id: `tidak ada ${category} dengan id ini yang dapat dibuktikannya`,
    },
    { en: 'the id of a recorded thing of this category', id: 'id catatan yang ada dalam kategori ini' },
  );

export const eventUnknown = (eventId: string | undefined) =>
  refusal(
    'missing',
    'event_unknown',
    '/eventId',
    eventId,
    {
      en: 'the history of this thing holds no such event',
      id: 'riwayat catatan ini tidak memuat peristiwa tersebut',
    },
    { en: 'the id of an event of this very thing', id: 'id peristiwa dari catatan itu sendiri' },
  );

export const foundNeeded = () =>
  refusal(
    'invalid',
    'found_needed',
    '/found',
    undefined,
    {
      en: 'a check that finds it altered says what it found',
      id: 'pemeriksaan yang menemukan perubahan harus menyebut apa yang ditemukan',
    },
    { en: 'the SHA-256 of what lies there', id: 'SHA-256 isi yang ditemukan' },
  );

export const foundNotExpected = (found: string, result: string) =>
  refusal(
    'invalid',
    'found_not_expected',
    '/found',
    found,
    {
      en: `a check with the result "${result}" finds nothing else`,
      id: `pemeriksaan dengan hasil "${result}" tidak menemukan isi lain`,
    },
    { en: 'nothing, or the result "altered"', id: 'kosong, atau hasil "altered"' },
  );

export const foundIsRight = (found: string) =>
  refusal(
    'invalid',
    'found_is_right',
    '/found',
    found,
    { en: 'this is the evidence itself, unaltered', id: 'ini bukti itu sendiri, tidak berubah' },
    { en: 'the result "intact"', id: 'hasil "intact"' },
  );

export const otherBytes = (given: string, recorded: string) =>
  refusal(
    'conflict',
    'other_bytes',
    '/sha256',
    given,
    { en: 'these are the bytes of another file', id: 'ini isi berkas lain' },
    [recorded],
  );
