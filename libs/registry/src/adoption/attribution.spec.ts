import type { DataOf } from '../catalogue.js';
import { attributionLevel } from './attribution.js';
import { adoptionStage } from './stage.js';

type Claim = Pick<DataOf<'AttributionClaimed'>, 'claimant' | 'basis'>;
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
  [0, 'a newspaper cannot verify on site', [{ claimant: 'press', basis: 'site_verification' }]],
])('attribution level %i: %s', (level, _why, claims) => expect(attributionLevel(claims)).toBe(level));

it.each([
  ['intended', null, false],
  ['decided', 'partial', false],
  ['declined', 'decline', false],
  ['deferred', 'defer', false],
  ['referred', 'refer', false],
  ['implemented', 'adopt', true],
] as const)('an attempt is %s', (stage, decision, implemented) =>
  expect(adoptionStage({ decision, implemented })).toBe(stage),
);
