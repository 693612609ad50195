import { scenario } from '../../test/fixtures/scenario.js';
import {
  adopted,
  adoptionId,
  declined,
  event,
  intended,
  intent,
  knownAtIntent,
  otherAttempt,
} from '../../test/fixtures/adoption-examples.js';
import type { DataOf } from '../catalogue.js';
import type { KnownAttempt } from './adoption.commands.js';
import { adoption } from './adoption.js';

const { given } = scenario(adoption);

describe('a new attempt after an old one', () => {
  const again = { ...intent, previousAttempt: otherAttempt };
  const closed = { program: intent.program, adopter: '33.20', closed: true };
  const intend = (previousAttempt: KnownAttempt, data: typeof again = again) => ({
    type: 'IntendAdoption' as const,
    data,
    known: { ...knownAtIntent, previousAttempt },
  });

  it('names the closed attempt of the same municipality at the same program', () => {
    given()
      .when(intend(closed))
      .then(event('AdoptionIntended', { ...again, origin: '63.72' }));
    given(event('AdoptionIntended', { ...again, origin: '63.72' }))
      .when(intend(closed))
      .thenNothing();
  });
  it('names an attempt that there is, and another one', () => {
    const unknown = ['adoption.previous_unknown', '/previousAttempt', { value: otherAttempt }] as const;
    given()
      .when(intend('unknown'))
      .thenRefused(...unknown);
    given()
      .when(intend(null))
      .thenRefused(...unknown);
    given()
      .when(intend(closed, { ...again, previousAttempt: adoptionId }))
      .thenRefused('adoption.previous_is_itself', '/previousAttempt');
  });
  it('follows neither the attempt of others nor one that goes on', () => {
    const others = ['adoption.previous_of_others', '/previousAttempt'] as const;
    given()
      .when(intend({ ...closed, adopter: '19.02' }))
      .thenRefused(...others);
    given()
      .when(intend({ ...closed, program: otherAttempt }))
      .thenRefused(...others);
    given()
      .when(intend({ ...closed, closed: false }))
      .thenRefused('adoption.previous_open', '/previousAttempt', { kind: 'conflict' });
  });
});

describe('the feasibility', () => {
  const feasible = { result: 'feasible' as const, summary: 'RT sudah ada di desa', office: 'Bappeda' };
  const assess = (data: DataOf<'FeasibilityAssessed'> = feasible) => ({
    type: 'AssessFeasibility' as const,
    data,
  });

  it('is assessed by an office, and again when something changed', () => {
    const assessed = event('FeasibilityAssessed', feasible);
    given(intended).when(assess()).then(assessed);
    given(intended, assessed).when(assess()).thenNothing();
    const later = { ...feasible, result: 'not_feasible' as const };
    given(intended, assessed).when(assess(later)).then(event('FeasibilityAssessed', later));
  });
  it('is no longer assessed when the attempt is closed', () =>
    given(intended, declined)
      .when(assess())
      .thenRefused('adoption.closed', '/adoption', {
        value: 'decline',
        expected: {
          en: expect.stringContaining('previousAttempt'),
          id: expect.stringContaining('previousAttempt'),
        },
      }));
  it('is assessed of what was intended', () =>
    given().when(assess()).thenRefused('adoption.unknown', '/adoption'));
});

describe('the agreement', () => {
  const joint: DataOf<'AgreementSigned'> = {
    kind: 'joint_agreement',
    labelInSource: 'Nota Kesepahaman',
    number: '134/12/2023',
    signedOn: { date: '2023-03-01', precision: 'month' },
    parties: ['33.20', '63.72'],
  };
  const sign = (change: Partial<DataOf<'AgreementSigned'>> = {}, unregistered: string[] = []) => ({
    type: 'SignAgreement' as const,
    data: { ...joint, ...change },
    known: { unregistered },
  });
  const signed = (change: Partial<DataOf<'AgreementSigned'>> = {}) =>
    event('AgreementSigned', { ...joint, ...change });

  it('is a joint agreement, and then perhaps a cooperation agreement', () => {
    const cooperation = { kind: 'cooperation_agreement' as const, number: '12/PKS/2023' };
    given(intended).when(sign()).then(signed());
    given(intended, signed()).when(sign()).thenNothing();
    given(intended, signed()).when(sign(cooperation)).then(signed(cooperation));
    given(intended).when(sign(cooperation)).then(signed(cooperation));
    given(intended, adopted, signed()).when(sign(cooperation)).then(signed(cooperation));
  });
  it('is not made with oneself', () => {
    given(intended)
      .when(sign({ parties: ['33.20', '33.20'] }))
      .thenRefused('adoption.agreement_with_oneself', '/parties/1', { value: '33.20' });
    given(intended)
      .when(sign({ parties: ['33.20'] }))
      .thenRefused('adoption.agreement_with_oneself', '/parties/0');
    given(intended)
      .when(sign({ parties: ['33.20', '63.72', '63.72'] }))
      .thenRefused('adoption.party_repeated', '/parties/2');
  });
  it('has the adopter and the origin among its parties', () => {
    for (const parties of [
      ['33.20', '19.02'],
      ['19.02', '63.72'],
    ])
      given(intended)
        .when(sign({ parties }))
        .thenRefused('adoption.agreement_of_others', '/parties', { expected: ['33.20', '63.72'] });
    const three = { parties: ['33.20', '63.72', '19.02'] };
    given(intended).when(sign(three)).then(signed(three));
    given(intended)
      .when(sign(three, ['19.02']))
      .thenRefused('adoption.party_unknown', '/parties/2', { kind: 'missing', value: '19.02' });
  });
  it('is signed by people of its parties', () => {
    const person = { office: 'Bupati Jepara', capacity: 'pj' as const };
    const signatories = [{ municipality: '33.20', person }];
    given(intended).when(sign({ signatories })).then(signed({ signatories }));
    given(intended)
      .when(sign({ signatories: [{ municipality: '19.02', person }] }))
      .thenRefused('adoption.signatory_of_no_party', '/signatories/0/municipality', {
        expected: ['33.20', '63.72'],
      });
  });
  it('is signed while the attempt is open', () =>
    given(intended, declined).when(sign()).thenRefused('adoption.closed', '/adoption'));
});

describe('the instrument and the budget', () => {
  const instrument = { kind: 'head_regulation' as const, number: '12', year: 2023, citesOrigin: true };
  const issue = (change: object = {}) => ({
    type: 'IssueAdoptionInstrument' as const,
    data: { ...instrument, ...change },
  });
  const budgeted = { fiscalYear: 2024, reference: 'APBD 2024' };
  const budget = { type: 'BudgetAdoption' as const, data: budgeted };

  it('follow a decision to adopt', () => {
    given(intended, adopted).when(issue()).then(event('AdoptionInstrumentIssued', instrument));
    given(intended, adopted).when(budget).then(event('AdoptionBudgeted', budgeted));
    given(intended).when(issue()).thenRefused('adoption.not_decided', '/adoption', { value: 'intended' });
    given(intended).when(budget).thenRefused('adoption.not_decided', '/adoption');
    given(intended, declined).when(issue()).thenRefused('adoption.closed', '/adoption');
    given(intended, declined).when(budget).thenRefused('adoption.closed', '/adoption');
  });
  it('are recorded once, and each year anew', () => {
    const issued = event('AdoptionInstrumentIssued', instrument);
    given(intended, adopted, issued).when(issue()).thenNothing();
    given(intended, adopted, issued)
      .when(issue({ citesOrigin: false }))
      .thenRefused('adoption.instrument_recorded', '/number', { value: '12' });
    given(intended, adopted, issued)
      .when(issue({ year: 2024 }))
      .then(event('AdoptionInstrumentIssued', { ...instrument, year: 2024 }));
    given(intended, adopted, event('AdoptionBudgeted', budgeted)).when(budget).thenNothing();
  });
});
