import { refusing } from '../domain-error.js';

const refusal = refusing('adoption');

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

export const companionForeign = (decision: string, field: string, own: readonly string[]) =>
  refusal(
    'invalid',
    'companion_foreign',
    `/${field}`,
    field,
    {
      en: `this does not go with the decision "${decision}"`,
      id: `isian ini tidak sesuai dengan keputusan "${decision}"`,
    },
    own.length > 0 ? own.map((it) => `/${it}`) : { en: 'the field left out', id: 'isian ini dikosongkan' },
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
