import { refusing } from '../domain-error.js';

const refusal = refusing('adoption');

export const unknownAdoption = () =>
  refusal(
    'missing',
    'unknown',
    '/adoption',
    null,
    { en: 'this adoption was never intended', id: 'adopsi ini belum pernah diniatkan' },
    { en: 'the id of an intended adoption', id: 'id adopsi yang sudah diniatkan' },
  );

export const alreadyIntended = (adoptionId: string) =>
  refusal(
    'conflict',
    'already_intended',
    '/adoptionId',
    adoptionId,
    {
      en: 'this attempt is already recorded with other facts',
      id: 'upaya ini sudah dicatat dengan keterangan lain',
    },
    { en: 'a new id for another attempt', id: 'id baru untuk upaya lain' },
  );

export const programUnknown = (programId: string) =>
  refusal(
    'missing',
    'program_unknown',
    '/program',
    programId,
    { en: 'this program was never launched', id: 'program ini belum pernah diluncurkan' },
    { en: 'the id of a launched program', id: 'id program yang sudah diluncurkan' },
  );

export const adopterUnknown = (code: string) =>
  refusal(
    'missing',
    'adopter_unknown',
    '/adopter',
    code,
    { en: 'this municipality is not registered', id: 'daerah ini belum terdaftar' },
    { en: 'the code of a registered municipality', id: 'kode daerah yang sudah terdaftar' },
  );

export const ownProgram = (code: string) =>
  refusal(
    'invalid',
    'own_program',
    '/adopter',
    code,
    { en: 'a municipality does not adopt its own program', id: 'daerah tidak mengadopsi programnya sendiri' },
    { en: 'another municipality than the origin', id: 'daerah lain, bukan daerah asal' },
  );

export const visitUnknown = (visitId: string) =>
  refusal(
    'missing',
    'visit_unknown',
    '/visit',
    visitId,
    { en: 'this visit was never planned', id: 'kunjungan ini belum pernah direncanakan' },
    {
      en: "the adopter's visit to the origin, or no visit",
      id: 'kunjungan pengadopsi ke daerah asal, atau kosong',
    },
  );

export const visitOfOthers = (visitId: string, adopter: string, origin: string) =>
  refusal(
    'invalid',
    'visit_of_others',
    '/visit',
    visitId,
    {
      en: 'this visit did not take the adopter to the origin of the program',
      id: 'kunjungan ini bukan kunjungan pengadopsi ke daerah asal program',
    },
    { en: `a visit of ${adopter} to ${origin}`, id: `kunjungan ${adopter} ke ${origin}` },
  );

export const explanationNeeded = (decision: string, field: 'changes' | 'components' | 'reason') =>
  refusal(
    'invalid',
    'explanation_needed',
    `/${field}`,
    undefined,
    {
      en: `the decision "${decision}" needs an explanation`,
      id: `keputusan "${decision}" memerlukan penjelasan`,
    },
    {
      en: 'what is changed, which components are taken, or why it is declined',
      id: 'apa yang diubah, komponen mana yang diambil, atau mengapa ditolak',
    },
  );

export const reviewDateNeeded = () =>
  refusal(
    'invalid',
    'review_date_needed',
    '/reviewOn',
    undefined,
    { en: 'a deferred decision needs a review date', id: 'keputusan yang ditunda memerlukan tanggal tinjau' },
    { en: 'a day, as YYYY-MM-DD', id: 'tanggal, ditulis YYYY-MM-DD' },
  );

export const referralNeeded = () =>
  refusal(
    'invalid',
    'referral_needed',
    '/referredTo',
    undefined,
    { en: 'a referral needs to say where to', id: 'pelimpahan harus menyebut tujuannya' },
    { en: 'the id of the program it is referred to', id: 'id program yang dituju' },
  );

export const referralUnknown = (id: string) =>
  refusal(
    'missing',
    'referral_unknown',
    '/referredTo',
    id,
    { en: 'this program was never launched', id: 'program ini belum pernah diluncurkan' },
    { en: 'the id of a launched program', id: 'id program yang sudah diluncurkan' },
  );

export const referredToItself = (programId: string) =>
  refusal(
    'invalid',
    'referred_to_itself',
    '/referredTo',
    programId,
    { en: 'this is the program that the attempt is about', id: 'ini program yang sedang diupayakan' },
    { en: 'the id of another program', id: 'id program lain' },
  );

const endings = {
  declined: { en: 'it was decided not to adopt', id: 'diputuskan tidak diadopsi' },
  referred: { en: 'it was referred to another program', id: 'dirujuk ke program lain' },
  withdrawn: { en: 'it was withdrawn', id: 'ditarik kembali' },
  discontinued: { en: 'it was discontinued', id: 'dihentikan' },
  superseded: { en: 'another attempt took its place', id: 'digantikan upaya lain' },
} as const;

export const closed = (by: string, stage: keyof typeof endings) =>
  refusal(
    'conflict',
    'closed',
    '/adoption',
    by,
    {
      en: `this attempt is closed: ${endings[stage].en}; a new try is a new attempt`,
      id: `upaya ini sudah ditutup: ${endings[stage].id}; percobaan baru adalah upaya baru`,
    },
    {
      en: 'a new attempt with its own id, naming this one as previousAttempt',
      id: 'upaya baru dengan id sendiri, yang menyebut upaya ini sebagai previousAttempt',
    },
  );

export const alreadyDecided = (decision: string, recorded: string) =>
  refusal(
    'conflict',
    'already_decided',
    '/decision',
    decision,
    {
      en: `this attempt is already decided as "${recorded}", or with other particulars`,
      id: `upaya ini sudah diputuskan "${recorded}", atau dengan rincian lain`,
    },
    [recorded],
  );

export const notDecided = (stage: string) =>
  refusal(
    'conflict',
    'not_decided',
    '/adoption',
    stage,
    { en: 'there is no decision to adopt it yet', id: 'belum ada keputusan untuk mengadopsinya' },
    ['adopt', 'adapt', 'partial'],
  );

export const alreadyImplemented = (localProgram: string, recorded: string) =>
  refusal(
    'conflict',
    'already_implemented',
    '/localProgram',
    localProgram,
    {
      en: 'this attempt is already implemented by another local program',
      id: 'upaya ini sudah diterapkan lewat program lokal lain',
    },
    [recorded],
  );

export const localProgramUnknown = (programId: string) =>
  refusal(
    'missing',
    'local_program_unknown',
    '/localProgram',
    programId,
    { en: 'this program was never launched', id: 'program ini belum pernah diluncurkan' },
    { en: 'the id of a program of the adopter', id: 'id program milik pengadopsi' },
  );

export const localProgramOfOthers = (programId: string, adopter: string) =>
  refusal(
    'invalid',
    'local_program_of_others',
    '/localProgram',
    programId,
    { en: 'this program is not the adopter’s', id: 'program ini bukan milik pengadopsi' },
    { en: `a program of ${adopter}`, id: `program milik ${adopter}` },
  );

export const basisNotOfClaimant = (basis: string, allowed: readonly string[]) =>
  refusal(
    'invalid',
    'basis_not_of_claimant',
    '/basis',
    basis,
    {
      en: 'this claimant cannot claim on this basis',
      id: 'pihak ini tidak dapat menyatakan atas dasar ini',
    },
    allowed,
  );

export const instrumentRecorded = (number: string) =>
  refusal(
    'conflict',
    'instrument_recorded',
    '/number',
    number,
    {
      en: 'this instrument is already recorded with other particulars',
      id: 'produk hukum ini sudah dicatat dengan rincian lain',
    },
    {
      en: 'another instrument, or a correction of the one on record',
      id: 'produk hukum lain, atau koreksi atas yang sudah tercatat',
    },
  );
