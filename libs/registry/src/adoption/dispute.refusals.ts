import { refusing } from '../domain-error.js';

const refusal = refusing('adoption');

export const onSiteNeeded = () =>
  refusal(
    'invalid',
    'on_site_needed',
    '/onSite',
    undefined,
    {
      en: 'a verification on site says when it was, who was there and what was seen',
      id: 'verifikasi di lokasi menyebut kapan, oleh siapa, dan apa yang dilihat',
    },
    { en: 'its date, the verifier and what was seen', id: 'tanggalnya, verifikatornya, dan yang dilihat' },
  );

export const onSiteOfOtherBasis = (basis: string) =>
  refusal(
    'invalid',
    'on_site_of_other_basis',
    '/onSite',
    basis,
    {
      en: 'only a verification on site says what was seen there',
      id: 'hanya verifikasi di lokasi yang menyebut apa yang dilihat di sana',
    },
    ['site_verification'],
  );

export const ownEntryVerified = () =>
  refusal(
    'conflict',
    'own_entry_verified',
    '/claimant',
    'verifier',
    {
      en: 'nobody verifies what they recorded themselves: this account recorded facts of this attempt',
      id: 'tidak ada yang memverifikasi catatannya sendiri: akun ini mencatat keterangan upaya ini',
    },
    { en: 'another verifier', id: 'verifikator lain' },
  );

export const claimUnknown = (id: string) =>
  refusal(
    'missing',
    'claim_unknown',
    '/claim',
    id,
    { en: 'nothing is attributed by this event', id: 'kejadian ini tidak menyatakan asal-usul apa pun' },
    {
      en: 'the id of a claim, a signed agreement or an instrument that cites the origin',
      id: 'id pernyataan, perjanjian yang ditandatangani, atau produk hukum yang menyebut daerah asal',
    },
  );

export const ownClaimDisputed = (party: string) =>
  refusal(
    'invalid',
    'own_claim_disputed',
    '/party',
    party,
    { en: 'this party made the claim itself', id: 'pihak ini sendiri yang menyatakannya' },
    { en: 'retract the claim instead', id: 'cabut pernyataan itu' },
  );

export const alreadyDisputed = (claim: string) =>
  refusal(
    'conflict',
    'already_disputed',
    '/claim',
    claim,
    {
      en: 'this party already disputes it, and that dispute is open',
      id: 'pihak ini sudah menyanggahnya, dan sanggahan itu belum diselesaikan',
    },
    { en: 'wait until that dispute is resolved', id: 'tunggu sanggahan itu diselesaikan' },
  );

export const claimFallen = (claim: string) =>
  refusal(
    'conflict',
    'claim_fallen',
    '/claim',
    claim,
    { en: 'a dispute was already resolved against it', id: 'sanggahan atasnya sudah diterima' },
    { en: 'a claim that counts', id: 'pernyataan yang masih berlaku' },
  );

export const claimFell = (basis: string) =>
  refusal(
    'conflict',
    'claim_fell',
    '/basis',
    basis,
    {
      en: 'this very claim was made before, and a dispute was resolved against it',
      id: 'pernyataan yang sama sudah pernah dibuat, dan sanggahan atasnya sudah diterima',
    },
    {
      en: 'a claim that says something else: another basis, note or date on site',
      id: 'pernyataan yang berbeda: dasar, catatan, atau tanggal di lokasi yang lain',
    },
  );

export const disputeUnknown = (id: string) =>
  refusal(
    'missing',
    'dispute_unknown',
    '/dispute',
    id,
    { en: 'there is no such dispute', id: 'sanggahan ini tidak ada' },
    { en: 'the id of the event that disputed a claim', id: 'id kejadian yang menyanggah pernyataan' },
  );

export const alreadyResolved = (outcome: string, recorded: string) =>
  refusal(
    'conflict',
    'already_resolved',
    '/outcome',
    outcome,
    {
      en: 'this dispute is already resolved, with this or another outcome',
      id: 'sanggahan ini sudah diselesaikan, dengan hasil ini atau yang lain',
    },
    [recorded],
  );

export const ownDisputeResolved = (dispute: string) =>
  refusal(
    'conflict',
    'own_dispute_resolved',
    '/dispute',
    dispute,
    {
      en: 'nobody judges their own entry: this account recorded the claim or the dispute',
      id: 'tidak ada yang menilai catatannya sendiri: akun ini mencatat pernyataan atau sanggahannya',
    },
    { en: 'another verifier', id: 'verifikator lain' },
  );
