import { refusing } from '../domain-error.js';

const refusal = refusing('adoption');

export const previousIsItself = (id: string) =>
  refusal(
    'invalid',
    'previous_is_itself',
    '/previousAttempt',
    id,
    { en: 'an attempt does not follow itself', id: 'sebuah upaya tidak melanjutkan dirinya sendiri' },
    { en: 'the id of an earlier attempt', id: 'id upaya terdahulu' },
  );

export const previousUnknown = (id: string) =>
  refusal(
    'missing',
    'previous_unknown',
    '/previousAttempt',
    id,
    { en: 'there is no such attempt', id: 'upaya ini tidak ada' },
    { en: 'the id of an earlier attempt, or none', id: 'id upaya terdahulu, atau kosong' },
  );

export const previousOfOthers = (id: string) =>
  refusal(
    'invalid',
    'previous_of_others',
    '/previousAttempt',
    id,
    {
      en: 'that attempt was of another adopter or at another program',
      id: 'upaya itu milik pengadopsi lain atau tentang program lain',
    },
    {
      en: 'an earlier attempt of the same adopter at the same program',
      id: 'upaya terdahulu dari pengadopsi yang sama atas program yang sama',
    },
  );

export const previousOpen = (id: string) =>
  refusal(
    'conflict',
    'previous_open',
    '/previousAttempt',
    id,
    { en: 'that attempt still goes on', id: 'upaya itu masih berjalan' },
    {
      en: 'go on with that attempt, or close it first',
      id: 'lanjutkan upaya itu, atau tutup lebih dahulu',
    },
  );

export const supersededByItself = (id: string) =>
  refusal(
    'invalid',
    'superseded_by_itself',
    '/supersededBy',
    id,
    { en: 'an attempt does not take its own place', id: 'sebuah upaya tidak menggantikan dirinya sendiri' },
    { en: 'the id of another attempt', id: 'id upaya lain' },
  );

export const successorUnknown = (id: string) =>
  refusal(
    'missing',
    'successor_unknown',
    '/supersededBy',
    id,
    { en: 'there is no such attempt', id: 'upaya ini tidak ada' },
    { en: 'the id of an intended adoption', id: 'id adopsi yang sudah diniatkan' },
  );

export const successorOfOthers = (id: string, adopter: string) =>
  refusal(
    'invalid',
    'successor_of_others',
    '/supersededBy',
    id,
    { en: 'that attempt is another municipality’s', id: 'upaya itu milik daerah lain' },
    { en: `an attempt of ${adopter}`, id: `upaya ${adopter}` },
  );

export const successorClosed = (id: string) =>
  refusal(
    'conflict',
    'successor_closed',
    '/supersededBy',
    id,
    {
      en: 'that attempt is closed itself, so nothing goes on by it',
      id: 'upaya itu sendiri sudah ditutup, jadi tidak ada yang dilanjutkannya',
    },
    { en: 'an attempt that goes on', id: 'upaya yang masih berjalan' },
  );

export const agreementWithOneself = (position: number, code: string | undefined) =>
  refusal(
    'invalid',
    'agreement_with_oneself',
    `/parties/${position}`,
    code,
    {
      en: 'an agreement has two parties; nobody agrees with oneself',
      id: 'perjanjian memerlukan dua pihak; tidak ada yang berjanji dengan dirinya sendiri',
    },
    { en: 'the adopter and the origin', id: 'pengadopsi dan daerah asal' },
  );

export const partyRepeated = (position: number, code: string) =>
  refusal(
    'invalid',
    'party_repeated',
    `/parties/${position}`,
    code,
    { en: 'this party is already named', id: 'pihak ini sudah disebut' },
    { en: 'each party once', id: 'setiap pihak sekali saja' },
  );

export const agreementOfOthers = (parties: readonly string[], adopter: string, origin: string) =>
  refusal(
    'invalid',
    'agreement_of_others',
    '/parties',
    parties,
    {
      en: 'the adopter and the origin are not both parties to it',
      id: 'pengadopsi dan daerah asal tidak keduanya menjadi pihak',
    },
    [adopter, origin],
  );

export const partyUnknown = (position: number, code: string) =>
  refusal(
    'missing',
    'party_unknown',
    `/parties/${position}`,
    code,
    { en: 'this municipality is not registered', id: 'daerah ini belum terdaftar' },
    { en: 'the code of a registered municipality', id: 'kode daerah yang sudah terdaftar' },
  );

export const signatoryOfNoParty = (position: number, code: string, parties: readonly string[]) =>
  refusal(
    'invalid',
    'signatory_of_no_party',
    `/signatories/${position}/municipality`,
    code,
    { en: 'this signatory signs for no party', id: 'penanda tangan ini tidak mewakili salah satu pihak' },
    parties,
  );
