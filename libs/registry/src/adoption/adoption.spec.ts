import { scenario } from '../../test/fixtures/scenario.js';
import type { DataOf } from '../catalogue.js';
import { adoption, adoptionStream } from './adoption.js';

const { given } = scenario(adoption);

const [adoptionId, program, visit, localProgram, other] = [1, 2, 3, 4, 5].map(
  (n) => `5f0c4d0e-53a1-4d6e-9f6b-0d6a9b1f000${n}`,
) as [string, string, string, string, string];
const intent = { adoptionId, program, adopter: '33.20', visit };
const known = {
  program: { municipality: '63.72' },
  adopter: true,
  visit: { guest: '33.20', host: '63.72' },
  previousAttempt: null,
};
const intended = { type: 'AdoptionIntended' as const, data: { ...intent, origin: '63.72' } };
const decided = (data: DataOf<'AdoptionDecided'>) => ({ type: 'AdoptionDecided' as const, data });
const decide = (data: DataOf<'AdoptionDecided'>, referredTo: boolean | null = null) => ({
  type: 'DecideAdoption' as const,
  data,
  known: { referredTo },
});
const ofAdopter = { localProgram: { municipality: '33.20' }, ownEvents: [] };

describe('the intent to adopt', () => {
  it('names its stream', () => expect(adoptionStream('a')).toBe('adoption-a'));
  it('knows where the program comes from', () =>
    given().when({ type: 'IntendAdoption', data: intent, known }).then(intended));
  it('is stated once', () => {
    given(intended).when({ type: 'IntendAdoption', data: intent, known }).thenNothing();
    given(intended)
      .when({ type: 'IntendAdoption', data: { ...intent, adopter: '19.02' }, known })
      .thenRefused('adoption.already_intended', '/adoptionId');
  });
  it('needs no visit', () => {
    const { visit: _none, ...data } = intent;
    given()
      .when({ type: 'IntendAdoption', data, known: { ...known, visit: null } })
      .then({ type: 'AdoptionIntended', data: { ...data, origin: '63.72' } });
  });
  it('is about the program of another municipality', () => {
    given()
      .when({ type: 'IntendAdoption', data: { ...intent, adopter: '63.72' }, known })
      .thenRefused('adoption.own_program', '/adopter');
    given()
      .when({ type: 'IntendAdoption', data: intent, known: { ...known, program: null } })
      .thenRefused('adoption.program_unknown', '/program', { value: program });
  });
  it('belongs to a registered municipality', () =>
    given()
      .when({ type: 'IntendAdoption', data: intent, known: { ...known, adopter: false } })
      .thenRefused('adoption.adopter_unknown', '/adopter'));
  it('comes from the adopter’s own visit to the origin', () => {
    given()
      .when({ type: 'IntendAdoption', data: intent, known: { ...known, visit: 'unknown' } })
      .thenRefused('adoption.visit_unknown', '/visit');
    given()
      .when({
        type: 'IntendAdoption',
        data: intent,
        known: { ...known, visit: { guest: '35.04', host: '63.72' } },
      })
      .thenRefused('adoption.visit_of_others', '/visit', { value: visit });
  });
});

const gone = {
  code: '33.20',
  endedOn: { date: '2023-01-01', precision: 'day' as const },
  continuedAs: ['63.91', '63.92'],
};

it('a municipality that had ended intends nothing and signs nothing any more', () => {
  const ended = { ended: [gone] };
  const refused = { kind: 'conflict', value: '33.20', expected: gone.continuedAs } as const;
  const intends = { type: 'IntendAdoption' as const, data: intent, known: { ...known, ...ended } };
  given().when(intends).thenRefused('adoption.municipality_ended', '/adopter', refused);
  given(intended).when(intends).thenNothing();
  const data = {
    kind: 'joint_agreement' as const,
    signedOn: { date: '2023-03-01', precision: 'day' as const },
    parties: ['63.72', '33.20'],
  };
  given(intended)
    .when({ type: 'SignAgreement', data, known: { unregistered: [], ...ended } })
    .thenRefused('adoption.municipality_ended', '/parties/1', refused);
});

describe('a program that was merged as a duplicate', () => {
  const mergedInto = '5f0c4d0e-53a1-4d6e-9f6b-0d6a9b1f0009';
  const refused = { kind: 'conflict', expected: [mergedInto] } as const;
  const adopted = decided({ decision: 'adopt' });
  const duplicate = { localProgram: { municipality: '33.20', mergedInto }, ownEvents: [] };

  it('is not what is intended, but an intent that was recorded before stays', () => {
    const command = {
      type: 'IntendAdoption' as const,
      data: intent,
      known: { ...known, program: { municipality: '63.72', mergedInto } },
    };
    given()
      .when(command)
      .thenRefused('adoption.program_merged', '/program', { ...refused, value: program });
    given(intended).when(command).thenNothing();
  });
  it('is not what an attempt is referred to', () => {
    const data = { decision: 'refer' as const, referredTo: other };
    const command = { type: 'DecideAdoption' as const, data, known: { referredTo: true, mergedInto } };
    given(intended).when(command).thenRefused('adoption.program_merged', '/referredTo', refused);
    given(intended, decided(data)).when(command).thenNothing();
  });
  it('is not what it is implemented by, nor what is claimed to come from the origin', () => {
    given(intended, adopted)
      .when({ type: 'ImplementAdoption', data: { localProgram }, known: duplicate })
      .thenRefused('adoption.program_merged', '/localProgram', refused);
    given(intended)
      .when({
        type: 'ClaimAttribution',
        data: { claimant: 'adopter', basis: 'declaration', localProgram },
        known: duplicate,
      })
      .thenRefused('adoption.program_merged', '/localProgram', refused);
  });
});

describe('the decision', () => {
  it('may be to adopt, adapt, take a part, decline, defer or refer', () => {
    const decisions: DataOf<'AdoptionDecided'>[] = [
      { decision: 'adopt', instrument: 'Keputusan Bupati' },
      { decision: 'adapt', changes: ['Kunjungan oleh dinas sosial', 'Tanpa dana hibah'] },
      { decision: 'partial', components: ['Pilah sampah'] },
      { decision: 'decline', reason: 'Anggaran tidak ada' },
      { decision: 'defer', reviewOn: '2024-01-31' },
    ];
    for (const data of decisions) given(intended).when(decide(data)).then(decided(data));
    const referral = { decision: 'refer' as const, referredTo: other };
    given(intended).when(decide(referral, true)).then(decided(referral));
  });
  it.each([
    ['adapt', 'changes'],
    ['partial', 'components'],
    ['decline', 'reason'],
  ] as const)('to %s says the %s', (decision, field) => {
    given(intended).when(decide({ decision })).thenRefused('adoption.explanation_needed', `/${field}`);
    given(intended)
      .when(decide({ decision, changes: [], components: [] }))
      .thenRefused('adoption.explanation_needed', `/${field}`);
  });
  it('puts an explanation where it belongs, and leaves it where the place is taken', () => {
    const explanation = 'Tanpa dana hibah';
    given(intended)
      .when(decide({ decision: 'adapt', explanation }))
      .then(decided({ decision: 'adapt', changes: [explanation] }));
    given(intended)
      .when(decide({ decision: 'partial', explanation, components: [] }))
      .then(decided({ decision: 'partial', components: [explanation] }));
    given(intended)
      .when(decide({ decision: 'decline', explanation }))
      .then(decided({ decision: 'decline', reason: explanation }));
    const both = { decision: 'adapt' as const, explanation, changes: ['Oleh dinas sosial'] };
    given(intended).when(decide(both)).then(decided(both));
    const adopted = { decision: 'adopt' as const, explanation };
    given(intended).when(decide(adopted)).then(decided(adopted));
  });
  it.each([
    [{ decision: 'adopt', reviewOn: '2025-01-01' }, '/reviewOn'],
    [{ decision: 'adopt', components: ['Dana'] }, '/components'],
    [{ decision: 'adapt', changes: ['Tanpa dana'], reason: 'Anggaran' }, '/reason'],
    [{ decision: 'partial', components: ['Dana'], referredTo: other }, '/referredTo'],
    [{ decision: 'decline', reason: 'Anggaran', reviewOn: '2025-01-01' }, '/reviewOn'],
    [{ decision: 'defer', reviewOn: '2025-01-01', changes: ['Tanpa dana'] }, '/changes'],
    [{ decision: 'refer', referredTo: other, components: ['Dana'] }, '/components'],
  ] as const)('%j says what does not go with it', (data, pointer) =>
    given(intended)
      .when(decide(data as never, true))
      .thenRefused('adoption.companion_foreign', pointer),
  );
  it('to decline, defer or refer may say why', () => {
    const reason = 'Anggaran';
    for (const data of [
      { decision: 'defer', reviewOn: '2025-01-01', reason },
      { decision: 'refer', referredTo: other, reason },
    ] as const)
      given(intended).when(decide(data, true)).then(decided(data));
  });
  it('to defer says when it is looked at again', () =>
    given(intended)
      .when(decide({ decision: 'defer' }))
      .thenRefused('adoption.review_date_needed', '/reviewOn'));
  it('to refer says where to, and not to itself', () => {
    given(intended)
      .when(decide({ decision: 'refer' }))
      .thenRefused('adoption.referral_needed', '/referredTo');
    given(intended)
      .when(decide({ decision: 'refer', referredTo: other }, false))
      .thenRefused('adoption.referral_unknown', '/referredTo');
    given(intended)
      .when(decide({ decision: 'refer', referredTo: program }, true))
      .thenRefused('adoption.referred_to_itself', '/referredTo');
  });
  it('stands', () => {
    given(intended, decided({ decision: 'adopt' }))
      .when(decide({ decision: 'adopt' }))
      .thenNothing();
    given(intended, decided({ decision: 'adopt' }))
      .when(decide({ decision: 'decline', explanation: 'Berubah pikiran' }))
      .thenRefused('adoption.already_decided', '/decision', { expected: ['adopt'] });
  });
  it('closes the attempt when it declines or refers', () => {
    given(intended, decided({ decision: 'decline', explanation: 'Anggaran' }))
      .when(decide({ decision: 'adopt' }))
      .thenRefused('adoption.closed', '/adoption', { kind: 'conflict', value: 'decline' });
    given(intended, decided({ decision: 'refer', referredTo: other }))
      .when(decide({ decision: 'adopt' }))
      .thenRefused('adoption.closed', '/adoption', { value: 'refer' });
  });
  it('is taken again after it was deferred', () =>
    given(intended, decided({ decision: 'defer', reviewOn: '2024-01-31' }))
      .when(decide({ decision: 'adopt' }))
      .then(decided({ decision: 'adopt' })));
  it('is about an intent', () =>
    given()
      .when(decide({ decision: 'adopt' }))
      .thenRefused('adoption.unknown', '/adoption'));
});

describe('the implementation', () => {
  const implement = (data: DataOf<'AdoptionImplemented'>, looked: object = ofAdopter) =>
    ({ type: 'ImplementAdoption', data, known: looked }) as never;
  const adopted = decided({ decision: 'adopt' });
  const implemented = { type: 'AdoptionImplemented' as const, data: { localProgram } };

  it('follows a decision to adopt', () => {
    given(intended, adopted).when(implement({ localProgram })).then(implemented);
    given(intended).when(implement({ localProgram })).thenRefused('adoption.not_decided', '/adoption');
    given(intended, decided({ decision: 'defer', reviewOn: '2024-01-31' }))
      .when(implement({}))
      .thenRefused('adoption.not_decided', '/adoption', { value: 'deferred' });
    given(intended, decided({ decision: 'decline', explanation: 'x' }))
      .when(implement({}))
      .thenRefused('adoption.closed', '/adoption');
  });
  it('is recorded once, its local program perhaps later', () => {
    given(intended, adopted, implemented).when(implement({ localProgram })).thenNothing();
    given(intended, adopted, { type: 'AdoptionImplemented', data: {} })
      .when(implement({ localProgram }))
      .then(implemented);
    given(intended, adopted, implemented)
      .when(implement({ localProgram: other }))
      .thenRefused('adoption.already_implemented', '/localProgram', { expected: [localProgram] });
  });
  it('is the adopter’s own program', () => {
    given(intended, adopted)
      .when(implement({ localProgram }, { localProgram: 'unknown' }))
      .thenRefused('adoption.local_program_unknown', '/localProgram');
    given(intended, adopted)
      .when(implement({ localProgram }, { localProgram: { municipality: '63.72' } }))
      .thenRefused('adoption.local_program_of_others', '/localProgram');
  });
});

describe('a claim of attribution', () => {
  const claim = { claimant: 'registry' as const, basis: 'co_occurrence' as const, localProgram };
  const claimed = { type: 'AttributionClaimed' as const, data: claim };

  it('says who sees a connection, and why', () => {
    given(intended).when({ type: 'ClaimAttribution', data: claim, known: ofAdopter }).then(claimed);
    given(intended, claimed).when({ type: 'ClaimAttribution', data: claim, known: ofAdopter }).thenNothing();
  });
  it('has a basis that its claimant can have', () =>
    given(intended)
      .when({ type: 'ClaimAttribution', data: { ...claim, claimant: 'press' }, known: ofAdopter })
      .thenRefused('adoption.basis_not_of_claimant', '/basis', { expected: ['press_report'] }));
  it('names a program of the adopter', () =>
    given(intended)
      .when({
        type: 'ClaimAttribution',
        data: claim,
        known: { ...ofAdopter, localProgram: { municipality: '63.09' } },
      })
      .thenRefused('adoption.local_program_of_others', '/localProgram', { value: localProgram }));
});
