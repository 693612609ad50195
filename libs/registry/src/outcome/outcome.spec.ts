import { idOfGiven, scenario } from '../../test/fixtures/scenario.js';
import { claim, claimOf, known, programId } from '../../test/fixtures/outcome-examples.js';
import { outcome, outcomeStream } from './outcome.js';

const { given } = scenario(outcome);
const record = (change: object = {}, looked: object = {}) =>
  ({ type: 'RecordOutcome', data: { ...claim, ...change }, known: { ...known, ...looked } }) as never;
const first = idOfGiven(0);
const second = idOfGiven(1);

describe('a series', () => {
  it('is one indicator of one municipality by one method', () =>
    expect(outcomeStream(claim)).toBe('outcome-63.72:hc.persons_served:reported'));
});

describe('recording a claim', () => {
  it('takes version, unit and count basis from the indicator', () =>
    given().when(record()).then(claimOf({})));
  it('may be a numerator with its denominator', () => {
    const ratio = { value: undefined, numerator: '3', denominator: '20' };
    given().when(record(ratio)).then(claimOf(ratio));
  });
  it('may say that there is no value', () => {
    const missing = { value: undefined, status: 'missing' };
    given().when(record(missing)).then(claimOf(missing));
  });
  it('names a registered municipality', () =>
    given()
      .when(record({}, { municipality: false }))
      .thenRefused('outcome.municipality_unknown', '/municipality', { kind: 'missing', value: '63.72' }));
  const gone = {
    code: '63.72',
    endedOn: { date: '2023-01-01', precision: 'day' as const },
    continuedAs: ['63.91', '63.92'],
  };
  it('speaks of no period after its municipality had ended', () => {
    given()
      .when(record({}, { ended: [gone] }))
      .thenRefused('outcome.municipality_ended', '/municipality', {
        kind: 'conflict',
        value: '63.72',
        expected: gone.continuedAs,
      });
    given(claimOf({}))
      .when(record({}, { ended: [gone] }))
      .thenNothing();
  });
  it('names a defined indicator', () =>
    given()
      .when(record({}, { indicator: null }))
      .thenRefused('outcome.indicator_unknown', '/indicator'));
  it('names an indicator that is in use; what was recorded before stands', () => {
    const retired = (more: object) => ({
      indicator: { ...known.indicator, retired: { reason: 'x', ...more } },
    });
    given()
      .when(record({}, retired({ successor: 'hc.visits_made' })))
      .thenRefused('outcome.indicator_retired', '/indicator', { expected: ['hc.visits_made'] });
    given()
      .when(record({}, retired({})))
      .thenRefused('outcome.indicator_retired', '/indicator', { kind: 'conflict' });
    given(claimOf({}))
      .when(record({}, retired({})))
      .thenNothing();
  });
  it('names a program of the same municipality', () => {
    given()
      .when(record({ program: programId }, { program: 'unknown' }))
      .thenRefused('outcome.program_unknown', '/program', { value: programId });
    given()
      .when(record({ program: programId }, { program: { municipality: '33.20', indicators: [] } }))
      .thenRefused('outcome.program_of_others', '/program');
  });
  it('names the record of a program that is kept, not its duplicate', () => {
    const kept = '5f0c4d0e-53a1-4d6e-9f6b-0d6a9b1f0009';
    const duplicate = { program: { municipality: '63.72', indicators: [claim.indicator], mergedInto: kept } };
    given()
      .when(record({ program: programId }, duplicate))
      .thenRefused('outcome.program_merged', '/program', { kind: 'conflict', expected: [kept] });
    given(claimOf({ program: programId }))
      .when(record({ program: programId }, duplicate))
      .thenNothing();
  });
  it('names an indicator that the program has, and is told which those are', () =>
    given()
      .when(
        record(
          { program: programId },
          { program: { municipality: '63.72', indicators: ['hc.visits_quota'] } },
        ),
      )
      .thenRefused('outcome.indicator_not_of_program', '/indicator', { expected: ['hc.visits_quota'] }));
  it('counts what the indicator counts', () =>
    given()
      .when(record({ countBasis: 'visit' }))
      .thenRefused('outcome.count_basis_differs', '/countBasis', { expected: ['person'] }));
});

describe('the figures of a claim', () => {
  it.each([
    ['period_malformed', '/period', { period: '2022-13' }],
    ['period_malformed', '/period', { period: '2022-02-30' }],
    ['period_reversed', '/period', { period: '2024-05/2024-01' }],
    ['negative_count', '/value', { value: '-1' }],
    ['negative_count', '/numerator', { value: undefined, numerator: '-1', denominator: '5' }],
    ['denominator_not_positive', '/denominator', { value: undefined, numerator: '1', denominator: '0' }],
    ['denominator_missing', '/denominator', { value: undefined, numerator: '1' }],
    ['numerator_missing', '/numerator', { denominator: '1' }],
    ['value_and_ratio', '/value', { numerator: '1', denominator: '2' }],
    ['value_missing', '/value', { value: undefined }],
    ['value_not_expected', '/value', { status: 'missing' }],
    ['value_not_expected', '/value', { status: 'cannot_exist' }],
    ['field_invalid', '/value', { value: '1,029' }],
  ])('refused as %s at %s: %j', (what, pointer, change) =>
    given().when(record(change)).thenRefused(`outcome.${what}`, pointer, { kind: 'invalid' }),
  );
  it('are given in the right order when asked what would be right', () =>
    given()
      .when(record({ period: '2024-05/2024-01' }))
      .thenRefused('outcome.period_reversed', '/period', { expected: ['2024-01/2024-05'] }));
  it('may be below zero where nothing is counted', () =>
    given()
      .when(record({ value: '-1.5' }, { indicator: { version: 1, unit: '%', valueType: 'number' } }))
      .then(claimOf({ value: '-1.5', unit: '%', countBasis: undefined })));
  it('are words for an indicator of statements', () => {
    const stated = { indicator: { version: 1, unit: 'statement', valueType: 'statement' } };
    const words = { value: undefined, statement: 'not running as expected' };
    given()
      .when(record(words, stated))
      .then(claimOf({ ...words, unit: 'statement', countBasis: undefined }));
    given()
      .when(record({ value: undefined }, stated))
      .thenRefused('outcome.statement_missing', '/statement');
    given().when(record({}, stated)).thenRefused('outcome.value_not_expected', '/value');
  });
});

describe('a second claim about the same thing', () => {
  const another = { value: '1100' };

  it('changes nothing when it is the very same', () => given(claimOf({})).when(record()).thenNothing());
  it('changes nothing when the indicator was revised meanwhile, unless what it counts in changed', () => {
    const revised = (change: object) => ({ indicator: { ...known.indicator, version: 2, ...change } });
    given(claimOf({}))
      .when(record({}, revised({})))
      .thenNothing();
    given(claimOf({}))
      .when(record({}, revised({ unit: 'household' })))
      .thenRefused('outcome.already_recorded', '/period');
  });
  it('is not the very same as one that was replaced', () => {
    given(claimOf({}), claimOf({ ...another, supersedes: first }))
      .when(record())
      .thenRefused('outcome.already_recorded', '/period', { expected: [second] });
    given(claimOf({}), claimOf({ ...another, supersedes: first }), claimOf({ supersedes: second }))
      .when(record({ ...another, supersedes: first }))
      .thenRefused('outcome.supersedes_unknown', '/supersedes', { value: first });
  });
  it('is refused unless it says how it relates to the first', () =>
    given(claimOf({}))
      .when(record(another))
      .thenRefused('outcome.already_recorded', '/period', { kind: 'conflict', expected: [first] }));
  it.each(['supersedes', 'contests'])('stands when it %s the first', (relation) =>
    given(claimOf({}))
      .when(record({ ...another, [relation]: first }))
      .then(claimOf({ ...another, [relation]: first })),
  );
  it('goes back to an earlier value by superseding the later one', () =>
    given(claimOf({}), claimOf({ ...another, supersedes: first }))
      .when(record({ supersedes: second }))
      .then(claimOf({ supersedes: second })));
  it('relates to a claim that still stands, of the same key', () => {
    given(claimOf({}), claimOf({ ...another, supersedes: first }))
      .when(record({ value: '1', contests: first }))
      .thenRefused('outcome.contests_unknown', '/contests', { expected: [second] });
    given(claimOf({}))
      .when(record({ ...another, period: '2023', supersedes: first }))
      .thenRefused('outcome.supersedes_unknown', '/supersedes', { expected: [] });
  });
  it('does not both replace and contradict one claim', () =>
    given(claimOf({}))
      .when(record({ ...another, supersedes: first, contests: first }))
      .thenRefused('outcome.superseded_and_contested', '/contests'));
  it('is about something else when period, value kind or dimensions differ', () => {
    for (const change of [{ period: '2023' }, { valueKind: 'target' }, { dimensions: { sex: 'f' } }])
      given(claimOf({})).when(record(change)).then(claimOf(change));
  });
  it('is about the same whatever the order of its dimensions', () =>
    given(claimOf({ dimensions: { sex: 'f', age: '60+' } }))
      .when(record({ ...another, dimensions: { age: '60+', sex: 'f' } }))
      .thenRefused('outcome.already_recorded', '/period'));
});
