import {
  event as ofAdoption,
  adopted,
  declined,
  implemented,
  intended,
} from '../../test/fixtures/adoption-examples.js';
import { registered } from '../../test/fixtures/municipality-examples.js';
import { claimOf, colleague } from '../../test/fixtures/outcome-examples.js';
import { launched, rtMandiriId } from '../../test/fixtures/program-examples.js';
import { idOfGiven, scenario } from '../../test/fixtures/scenario.js';
import {
  attestedByGuest,
  BANJARBARU,
  held,
  JEPARA,
  mayor,
  planned,
  regent,
  secretary,
} from '../../test/fixtures/visit-examples.js';
import { deciders } from '../deciders.js';
import type { RegistryEvent } from '../catalogue.js';

/** Events of one stream, and one value of the n-th of them that is to be corrected. */
type Example = readonly [
  what: string,
  events: readonly object[],
  nth: number,
  pointer: string,
  old: unknown,
  value: unknown,
  code: string | null,
];
const of = <Type extends RegistryEvent['type']>(
  type: Type,
  data: Extract<RegistryEvent, { type: Type }>['data'],
) => ({ type, data });

const day = (date: string) => ({ date, precision: 'day' as const });
const substituted = of('HostSubstituted', { expected: mayor, actual: secretary });
const term = {
  office: 'Wali Kota',
  name: 'H. M. Aditya Mufti Ariffin',
  capacity: 'definitive' as const,
  from: day('2021-02-26'),
};
const { from: _from, ...whose } = term;
const held2021 = of('OfficeHeld', term);
const left2025 = of('OfficeLeft', { ...whose, on: day('2025-02-20') });
const population = { year: 2022, population: 285_546, basis: 'civil_registry' as const };
const signed = ofAdoption('AgreementSigned', {
  kind: 'joint_agreement',
  signedOn: day('2023-03-01'),
  parties: [JEPARA, BANJARBARU],
});
const trial = ofAdoption('TrialStarted', { from: '2023-04-01', to: '2023-06-30', scope: 'Tiga RT' });
const deferred = ofAdoption('AdoptionDecided', { decision: 'defer', reviewOn: '2024-01-31', reason: 'APBD' });
const followUp = of('FollowUpPlanned', {
  followUpId: idOfGiven(9),
  what: 'Telaah staf',
  municipality: JEPARA,
  office: 'Bappeda',
  dueOn: '2023-02-20',
});
const filed = of('EvidenceFiled', {
  sha256: 'a'.repeat(64),
  mediaType: 'application/pdf',
  bytes: 1,
  title: 'Perwali 17/2012',
  url: 'https://jdih.banjarbarukota.go.id/17-2012.pdf',
  retrievedOn: '2024-01-01',
});
const statement = {
  code: 'rtm.rules',
  version: 1,
  valueType: 'statement' as const,
  name: { id: 'Aturan', en: 'Rules' },
  concept: { id: 'Aturan', en: 'Rules' },
  unit: '-',
  direction: 'context' as const,
  aggregation: { time: 'last' as const, areas: 'none' as const },
  normalisation: { kind: 'none' as const },
  references: [],
};

const examples: { readonly [Category in keyof typeof deciders]: readonly Example[] } = {
  visit: [
    ['a guest who is the host', [planned], 0, '/guest', JEPARA, BANJARBARU, 'visit.guest_is_host'],
    ['another guest', [planned], 0, '/guest', JEPARA, '33.21', null],
    ['days in the wrong order', [planned], 0, '/to', '2023-02-06', '2023-02-05', 'visit.ends_before_start'],
    ['a later day', [planned, held], 1, '/to', '2023-02-06', '2023-02-07', null],
    ['days held before those planned', [planned, held], 1, '/from', '2023-02-06', '2023-01-06', null],
    [
      'somebody who came instead of themselves',
      [planned, of('HostSubstituted', { expected: { office: 'Wali Kota' }, actual: { office: 'Sekda' } })],
      1,
      '/actual/office',
      'Sekda',
      'Wali Kota',
      'visit.host_not_substituted',
    ],
    ['a name misspelt in two facts', [planned, substituted], 0, '/expectedHost/name', mayor.name, 'A', null],
    [
      'a guest who is not the one who attested',
      [planned, held, attestedByGuest],
      0,
      '/guest',
      JEPARA,
      '33.21',
      'visit.not_a_participant',
    ],
    [
      'an attestation by the other municipality',
      [planned, held, attestedByGuest],
      2,
      '/municipality',
      JEPARA,
      BANJARBARU,
      'record.identity_is_fixed',
    ],
    [
      'the other side of an attestation',
      [planned, held, attestedByGuest],
      2,
      '/side',
      'guest',
      'host',
      'record.identity_is_fixed',
    ],
    [
      'days after what was promised at them',
      [planned, { ...held, data: { ...held.data, to: '2023-03-02' } }, followUp],
      1,
      '/from',
      '2023-02-06',
      '2023-03-01',
      'visit.follow_up_before_visit',
    ],
  ],
  adoption: [
    [
      'an agreement with oneself',
      [intended, signed],
      1,
      '/parties/1',
      BANJARBARU,
      JEPARA,
      'adoption.agreement_with_oneself',
    ],
    ['the adopter as origin', [intended], 0, '/origin', BANJARBARU, JEPARA, 'record.identity_is_fixed'],
    [
      'a trial that ends before it begins',
      [intended, adopted, trial],
      2,
      '/to',
      '2023-06-30',
      '2023-03-31',
      'adoption.trial_reversed',
    ],
    ['a trial that ends later', [intended, adopted, trial], 2, '/to', '2023-06-30', '2023-07-31', null],
    [
      'a decline before an implementation',
      [intended, ofAdoption('AdoptionDecided', { decision: 'adopt', reason: 'APBD' }), implemented],
      1,
      '/decision',
      'adopt',
      'decline',
      'adoption.closed',
    ],
    ['a decline with nothing after it', [intended, deferred], 1, '/decision', 'defer', 'decline', null],
    [
      'a deferral before an implementation',
      [intended, ofAdoption('AdoptionDecided', { decision: 'adopt', reviewOn: '2024-01-31' }), implemented],
      1,
      '/decision',
      'adopt',
      'defer',
      'adoption.not_decided',
    ],
    [
      'a decline without its reason',
      [intended, declined],
      1,
      '/reason',
      'Anggaran tidak ada',
      null,
      'adoption.explanation_needed',
    ],
  ],
  program: [
    [
      'a program that takes its own place',
      [launched, of('ProgramSuperseded', { by: idOfGiven(5) })],
      1,
      '/by',
      idOfGiven(5),
      rtMandiriId,
      'program.itself',
    ],
    [
      'a program that comes from its own municipality',
      [launched, of('ProgramDerived', { from: idOfGiven(5), origin: JEPARA })],
      1,
      '/origin',
      JEPARA,
      BANJARBARU,
      'program.own_origin',
    ],
    [
      'an indicator twice',
      [launched],
      0,
      '/indicators/1',
      'rtm.rt_total',
      'rtm.rt_reached',
      'program.indicator_repeated',
    ],
    [
      'a budget that stands nowhere',
      [launched, of('ProgramBudgetReferenceRecorded', { year: 2022, document: 'DPA' })],
      1,
      '/document',
      'DPA',
      null,
      'program.budget_reference_needed',
    ],
    [
      'another stage',
      [launched, of('ProgramStageChanged', { from: 'trial', to: 'implementation' })],
      1,
      '/to',
      'implementation',
      'initiative',
      null,
    ],
    [
      'an indicator misspelt in two facts',
      [launched, of('ProgramIndicatorDropped', { indicator: 'rtm.rt_total', reason: 'Ganda' })],
      0,
      '/indicators/1',
      'rtm.rt_total',
      'rtm.rt_sum',
      null,
    ],
  ],
  municipality: [
    [
      'an office left before it was taken',
      [registered, held2021, left2025],
      2,
      '/on/date',
      '2025-02-20',
      '2020-02-20',
      'municipality.left_before_taking',
    ],
    [
      'an office taken after it was left',
      [registered, held2021, left2025],
      1,
      '/from/date',
      '2021-02-26',
      '2026-02-26',
      'municipality.left_before_taking',
    ],
    [
      'an earlier day in office',
      [registered, held2021, left2025],
      1,
      '/from/date',
      '2021-02-26',
      '2021-02-25',
      null,
    ],
    ['a name misspelt in two facts', [registered, held2021, left2025], 1, '/name', term.name, 'Aditya', null],
    [
      'a negative population',
      [registered, of('PopulationRecorded', population)],
      1,
      '/population',
      285_546,
      -1,
      'record.field_invalid',
    ],
    [
      'no area at all',
      [registered, of('AreaRecorded', { year: 2022, areaKm2: '305.15', basis: 'unstated' })],
      1,
      '/areaKm2',
      '305.15',
      '0',
      'municipality.area_not_positive',
    ],
    [
      'two populations of one year',
      [
        registered,
        of('PopulationRecorded', population),
        of('PopulationRecorded', { ...population, year: 2023, population: 290_000 }),
      ],
      2,
      '/year',
      2023,
      2022,
      'municipality.population_already_recorded',
    ],
    [
      'an end before what came after it',
      [
        registered,
        of('MunicipalitySplit', { into: ['63.73', '63.74'], continues: true, instrument: 'UU 1/2030' }),
        of('PopulationRecorded', population),
      ],
      1,
      '/continues',
      true,
      false,
      'municipality.ended',
    ],
  ],
  indicator: [
    [
      'a statement that is counted',
      [of('IndicatorDefined', statement)],
      0,
      '/countBasis',
      null,
      'person',
      'indicator.statement_has_no_measure',
    ],
    [
      'the number of a version',
      [of('IndicatorDefined', statement)],
      0,
      '/version',
      1,
      2,
      'record.identity_is_fixed',
    ],
    [
      'an indicator that takes its own place',
      [of('IndicatorDefined', statement), of('IndicatorRetired', { reason: 'Ganda', successor: 'rtm.rule' })],
      1,
      '/successor',
      'rtm.rule',
      'rtm.rules',
      'indicator.successor_itself',
    ],
  ],
  outcome: [
    ['a figure and a ratio', [claimOf({})], 0, '/numerator', null, '5', 'outcome.value_and_ratio'],
    [
      'a second break of one period',
      [
        claimOf({}),
        of('MethodBreakDeclared', { from: '2023', changed: 'ditimbang', comparable: false }),
        of('MethodBreakDeclared', { from: '2024', changed: 'dihitung', comparable: false }),
      ],
      2,
      '/from',
      '2024',
      '2023',
      'outcome.break_already_declared',
    ],
    [
      'a review of another claim',
      [
        claimOf({}),
        claimOf({ period: '2022-11', recordedBy: colleague }),
        of('OutcomeVerified', { eventId: idOfGiven(1) }),
      ],
      2,
      '/eventId',
      idOfGiven(1),
      idOfGiven(0),
      'record.identity_is_fixed',
    ],
  ],
  evidence: [
    [
      'a title that is a path',
      [filed],
      0,
      '/title',
      'Perwali 17/2012',
      '../perwali',
      'evidence.title_is_path',
    ],
    [
      'evidence that was found nowhere',
      [filed],
      0,
      '/url',
      'https://jdih.banjarbarukota.go.id/17-2012.pdf',
      null,
      'evidence.place_needed',
    ],
    ['another title', [filed], 0, '/title', 'Perwali 17/2012', 'Perwali 17 Tahun 2012', null],
  ],
};

describe.each(Object.keys(examples) as (keyof typeof deciders)[])('a correction of a %s', (category) => {
  const { given } = scenario(deciders[category] as unknown as typeof deciders.program);

  it.each(examples[category])('to %s', (_what, events, nth, pointer, old, value, code) => {
    const data = { eventId: idOfGiven(nth), pointer, old, new: value, reason: 'misread' };
    const asked = given(...(events as never[])).when({ type: 'CorrectFact', data } as never);
    if (code === null) asked.then({ type: 'FactCorrected', data } as never);
    else
      asked.thenRefused(code, code === 'record.identity_is_fixed' ? '/pointer' : '/new', {
        value: code === 'record.identity_is_fixed' ? pointer : value,
      });
  });
});

it('what was wrong already keeps nothing else from being corrected', () => {
  const { given } = scenario(deciders.visit);
  const toItself = { ...planned, data: { ...planned.data, guest: BANJARBARU, delegation: [regent] } };
  const data = {
    eventId: idOfGiven(0),
    pointer: '/delegation/0/office',
    old: regent.office,
    new: 'Penjabat Bupati Jepara',
    reason: 'misread' as const,
  };
  given(toItself).when({ type: 'CorrectFact', data }).then({ type: 'FactCorrected', data });
});

describe('a retraction', () => {
  const retract = (nth: number) => ({
    type: 'RetractFact' as const,
    data: { eventId: idOfGiven(nth), reason: 'never_happened' as const },
  });

  it('of what other facts stand on is refused while they stand, and names them', () => {
    const { given } = scenario(deciders.adoption);
    given(intended, adopted, implemented)
      .when(retract(1))
      .thenRefused('record.others_build_on_it', '/eventId', {
        expected: {
          en: `retract the others first: ${idOfGiven(2)}`,
          id: `cabut dahulu yang lain: ${idOfGiven(2)}`,
        },
      });
    given(intended, adopted, implemented, { type: 'FactRetracted', data: retract(2).data })
      .when(retract(1))
      .then({ type: 'FactRetracted', data: retract(1).data });
  });
  it('of a review leaves nothing published that was not verified', () =>
    scenario(deciders.outcome)
      .given(
        claimOf({}),
        of('OutcomeVerified', { eventId: idOfGiven(0) }),
        of('OutcomePublished', { eventId: idOfGiven(0) }),
      )
      .when(retract(1))
      .thenRefused('record.others_build_on_it', '/eventId'));
  it('of a claim needs no retraction of what was said of it', () =>
    scenario(deciders.outcome)
      .given(claimOf({}), of('OutcomeVerified', { eventId: idOfGiven(0) }))
      .when(retract(0))
      .then({ type: 'FactRetracted', data: retract(0).data }));
});
