import { attributionLevel, type AttributionGround as Claim } from './attribution.js';

const seen: Claim = { claimant: 'registry', basis: 'co_occurrence' };
const press: Claim = { claimant: 'press', basis: 'press_report' };
const adopter: Claim = { claimant: 'adopter', basis: 'declaration' };
const origin: Claim = { claimant: 'origin', basis: 'declaration' };
const agreement: Claim = { claimant: 'adopter', basis: 'signed_agreement' };
const instrument: Claim = { claimant: 'verifier', basis: 'legal_instrument' };
const onSite: Claim = { claimant: 'verifier', basis: 'site_verification' };

it.each<[number, string, Claim[]]>([
  [0, 'nobody claims anything', []],
  [0, 'a program appeared after a visit', [seen]],
  [1, 'a newspaper says so', [seen, press]],
  [2, 'the adopter declares it', [press, adopter]],
  [3, 'the origin declares it', [origin]],
  [4, 'both declare it', [origin, adopter]],
  [5, 'they signed an agreement', [adopter, agreement]],
  [6, 'the legal instrument cites the origin', [agreement, instrument]],
  [7, 'it was verified on site', [onSite, seen]],
  [5, 'an agreement is on record', [{ claimant: null, basis: 'signed_agreement' }]],
  [6, 'an instrument that cites the origin is on record', [{ claimant: null, basis: 'legal_instrument' }]],
  [2, 'the higher one is disputed', [adopter, { ...instrument, counts: false }]],
  [3, 'one of both declarations is disputed', [origin, { ...adopter, counts: false }]],
  [0, 'all are disputed', [{ ...onSite, counts: false }]],
  [0, 'a newspaper cannot verify on site', [{ claimant: 'press', basis: 'site_verification' }]],
])('attribution level %i: %s', (level, _why, claims) => expect(attributionLevel(claims)).toBe(level));
