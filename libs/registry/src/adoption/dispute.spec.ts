import { idOfGiven, scenario } from '../../test/fixtures/scenario.js';
import { adopted, declined, event, intended, stateOf } from '../../test/fixtures/adoption-examples.js';
import type { DataOf } from '../catalogue.js';
import { adoption, type AdoptionEvent } from './adoption.js';
import { attributionLevel } from './attribution.js';

const { given } = scenario(adoption);
const declared = event('AttributionClaimed', { claimant: 'adopter', basis: 'declaration' });
const agreed = event('AgreementSigned', {
  kind: 'joint_agreement',
  signedOn: { date: '2023-03-01', precision: 'day' },
  parties: ['33.20', '63.72'],
});
const citing = (citesOrigin: boolean) =>
  event('AdoptionInstrumentIssued', { kind: 'decree', number: '1', year: 2023, citesOrigin });
const dispute = (change: Partial<DataOf<'AttributionDisputed'>> = {}) => ({
  type: 'DisputeAttribution' as const,
  data: {
    claim: idOfGiven(1),
    party: 'origin' as const,
    wrong: 'Program itu lebih dulu ada di Jepara',
    ...change,
  },
});
const disputed = (change: Partial<DataOf<'AttributionDisputed'>> = {}) =>
  event('AttributionDisputed', dispute(change).data);
const resolve = (
  outcome: 'claim_stands' | 'claim_falls' = 'claim_stands',
  ownEvents: string[] = [],
  of = idOfGiven(2),
) => ({
  type: 'ResolveAttributionDispute' as const,
  data: { dispute: of, outcome, explanation: 'Perbup 12/2023 menyebut Banjarbaru' },
  known: { ownEvents },
});
const resolved = (outcome: 'claim_stands' | 'claim_falls' = 'claim_stands') =>
  event('AttributionDisputeResolved', resolve(outcome).data);
const levelOf = (...events: AdoptionEvent[]) => attributionLevel(stateOf(intended, ...events).grounds);

describe('a dispute', () => {
  it('says what is wrong with a claim, an agreement or an instrument', () => {
    given(intended, declared).when(dispute()).then(disputed());
    given(intended, agreed)
      .when(dispute({ party: 'adopter' }))
      .then(disputed({ party: 'adopter' }));
    given(intended, adopted, citing(true))
      .when(dispute({ claim: idOfGiven(2) }))
      .then(disputed({ claim: idOfGiven(2) }));
  });
  it('is about something that attributes', () => {
    const unknown = ['adoption.claim_unknown', '/claim', { kind: 'missing' }] as const;
    given(intended, adopted)
      .when(dispute())
      .thenRefused(...unknown);
    given(intended, adopted, citing(false))
      .when(dispute({ claim: idOfGiven(2) }))
      .thenRefused(...unknown);
  });
  it('is not about one’s own claim', () =>
    given(intended, declared)
      .when(dispute({ party: 'adopter' }))
      .thenRefused('adoption.own_claim_disputed', '/party'));
  it('is open once for each party, and not after the claim has fallen', () => {
    given(intended, declared, disputed()).when(dispute()).thenNothing();
    given(intended, declared, disputed())
      .when(dispute({ wrong: 'Tidak ada kunjungan' }))
      .thenRefused('adoption.already_disputed', '/claim');
    given(intended, agreed, disputed())
      .when(dispute({ party: 'adopter' }))
      .then(disputed({ party: 'adopter' }));
    given(intended, declared, disputed(), resolved('claim_falls'))
      .when(dispute({ wrong: 'Tidak ada kunjungan' }))
      .thenRefused('adoption.claim_fallen', '/claim');
    given(intended, declared, disputed(), resolved())
      .when(dispute({ wrong: 'Tidak ada kunjungan' }))
      .then(disputed({ wrong: 'Tidak ada kunjungan' }));
  });
  it('that made a claim fall is not got round by making the same claim again', () => {
    const again = {
      type: 'ClaimAttribution' as const,
      data: declared.data as DataOf<'AttributionClaimed'>,
      known: { localProgram: null, ownEvents: [] },
    };
    for (const open of [[], [disputed()], [disputed(), resolved()]])
      given(intended, declared, ...open)
        .when(again)
        .thenNothing();
    given(intended, declared, disputed(), resolved('claim_falls'))
      .when(again)
      .thenRefused('adoption.claim_fell', '/basis', { kind: 'conflict', value: 'declaration' });
  });
  it('goes on about a closed attempt, because it speaks of what was', () =>
    given(intended, declared, declined).when(dispute()).then(disputed()));
});

describe('its resolution', () => {
  it('lets the claim stand or fall, once', () => {
    given(intended, declared, disputed()).when(resolve()).then(resolved());
    given(intended, declared, disputed(), resolved()).when(resolve()).thenNothing();
    given(intended, declared, disputed(), resolved())
      .when(resolve('claim_falls'))
      .thenRefused('adoption.already_resolved', '/outcome', { expected: ['claim_stands'] });
  });
  it('is of a dispute that there is', () => {
    given(intended, declared).when(resolve()).thenRefused('adoption.dispute_unknown', '/dispute');
    given(intended, declared, disputed())
      .when(resolve('claim_falls', [], idOfGiven(1)))
      .thenRefused('adoption.dispute_unknown', '/dispute');
  });
  it.each([
    ['the claim', 1],
    ['the dispute', 2],
  ])('is not for who recorded %s', (_what, own) =>
    given(intended, declared, disputed())
      .when(resolve('claim_falls', [idOfGiven(own)]))
      .thenRefused('adoption.own_dispute_resolved', '/dispute'),
  );
});

describe('the ladder', () => {
  const office = 'Inspektorat';
  const onSite = event('AttributionClaimed', {
    claimant: 'verifier',
    basis: 'site_verification',
    onSite: { date: '2024-05-20', by: { office }, seen: 'Formulir Banjarbaru dipakai' },
  });

  it('is raised by one more claim of the same party on a better basis', () => {
    const better = { claimant: 'adopter', basis: 'legal_instrument' } as const;
    const known = { localProgram: null, ownEvents: [] };
    given(intended, declared)
      .when({ type: 'ClaimAttribution', data: better, known })
      .then(event('AttributionClaimed', better));
    expect(levelOf(declared)).toBe(2);
    expect(levelOf(declared, event('AttributionClaimed', better))).toBe(6);
  });
  it('counts an agreement and an instrument that cites the origin by themselves', () => {
    expect(levelOf(declared, agreed)).toBe(5);
    expect(levelOf(agreed, adopted, citing(true))).toBe(6);
    expect(levelOf(agreed, adopted, citing(false))).toBe(5);
  });
  it('does not count what is disputed until that is resolved in its favour', () => {
    expect(levelOf(agreed, disputed())).toBe(0);
    expect(levelOf(agreed, disputed(), declared)).toBe(2);
    expect(levelOf(agreed, disputed(), resolved())).toBe(5);
    expect(levelOf(agreed, disputed(), resolved('claim_falls'))).toBe(0);
    expect(levelOf(agreed, disputed(), disputed({ party: 'adopter' }), resolved())).toBe(0);
  });
  it('ends with a verification on site', () => expect(levelOf(agreed, onSite)).toBe(7));
});

describe('a verification on site', () => {
  const seen = { date: '2024-05-20', by: { office: 'Inspektorat' }, seen: 'Formulir Banjarbaru dipakai' };
  const claim = (change: Partial<DataOf<'AttributionClaimed'>> = {}, ownEvents: string[] = []) => ({
    type: 'ClaimAttribution' as const,
    data: { claimant: 'verifier', basis: 'site_verification', onSite: seen, ...change } as const,
    known: { localProgram: null, ownEvents },
  });
  const verified = event('AttributionClaimed', claim().data);

  it('says when it was, by whom and what was seen', () => {
    given(intended).when(claim()).then(verified);
    given(intended)
      .when(claim({ onSite: undefined }))
      .thenRefused('adoption.on_site_needed', '/onSite');
    given(intended)
      .when(claim({ onSite: { ...seen, date: '2023-02-30' } }))
      .thenRefused('adoption.field_invalid', '/onSite/date');
    given(intended)
      .when(claim({ basis: 'signed_agreement' }))
      .thenRefused('adoption.on_site_of_other_basis', '/onSite');
  });
  it('is not for who recorded facts of the attempt, but for who verified it before', () => {
    given(intended)
      .when(claim({}, [idOfGiven(0)]))
      .thenRefused('adoption.own_entry_verified', '/claimant');
    given(intended, declared)
      .when(claim({}, [idOfGiven(1)]))
      .thenRefused('adoption.own_entry_verified', '/claimant');
    const later = { onSite: { ...seen, date: '2025-05-20' } };
    given(intended, verified)
      .when(claim(later, [idOfGiven(1)]))
      .then(event('AttributionClaimed', claim(later).data));
  });
});
