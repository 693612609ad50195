import { adopted, implemented, intended } from '../../test/fixtures/adoption-examples.js';
import { of, type Example } from '../../test/fixtures/correction-example.js';
import { correctionsOfFigures } from '../../test/fixtures/corrections-of-figures.js';
import { correctionsOfLives } from '../../test/fixtures/corrections-of-lives.js';
import { claimOf } from '../../test/fixtures/outcome-examples.js';
import { idOfGiven, scenario } from '../../test/fixtures/scenario.js';
import { BANJARBARU, planned, regent } from '../../test/fixtures/visit-examples.js';
import { deciders } from '../deciders.js';

const examples: { readonly [Category in keyof typeof deciders]: readonly Example[] } = {
  ...correctionsOfLives,
  ...correctionsOfFigures,
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
