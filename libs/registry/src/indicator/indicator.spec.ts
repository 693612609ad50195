import { scenario } from '../../test/fixtures/scenario.js';
import { indicator, indicatorStream, type IndicatorCommand } from './indicator.js';

const { given } = scenario(indicator);

const personsServed: IndicatorCommand['data'] = {
  code: 'hc.persons_served',
  name: { id: 'Orang yang dilayani', en: 'Persons served' },
  concept: { id: 'Orang yang menerima kunjungan rumah', en: 'Persons who received a home visit' },
  valueType: 'number',
  unit: 'person',
  countBasis: 'person',
  direction: 'higher_better',
  aggregation: { time: 'last', areas: 'sum' },
  normalisation: { kind: 'per_capita', per: 100_000 },
  references: [],
};
const defined = { type: 'IndicatorDefined' as const, data: { ...personsServed, version: 1 } };

describe('an indicator', () => {
  it('has its code in the name of its stream', () =>
    expect(indicatorStream('hc.persons_served')).toBe('indicator-hc.persons_served'));

  it('is defined in version 1', () =>
    given().when({ type: 'DefineIndicator', data: personsServed }).then(defined));

  it('is defined once', () =>
    given(defined).when({ type: 'DefineIndicator', data: personsServed }).thenNothing());

  it('does not change its meaning under the same code', () =>
    given(defined)
      .when({ type: 'DefineIndicator', data: { ...personsServed, unit: 'visit' } })
      .thenRefused('indicator.already_defined', '/code', { value: 'hc.persons_served' }));

  it('of statements counts nothing', () => {
    const stated = { ...personsServed, valueType: 'statement' as const };
    given()
      .when({ type: 'DefineIndicator', data: stated })
      .thenRefused('indicator.statement_has_no_measure', '/countBasis');
    given()
      .when({ type: 'DefineIndicator', data: { ...stated, countBasis: undefined } })
      .thenRefused('indicator.statement_has_no_measure', '/normalisation/kind', { value: 'per_capita' });
  });

  it('has a direction the registry knows, and is told which those are', () =>
    given()
      .when({ type: 'DefineIndicator', data: { ...personsServed, direction: 'up' as 'context' } })
      .thenRefused('indicator.field_invalid', '/direction', {
        value: 'up',
        expected: ['higher_better', 'lower_better', 'context'],
      }));
});
