import { scenario } from '../../test/fixtures/scenario.js';
import type { DataOf } from '../catalogue.js';
import { indicator, indicatorStream, type IndicatorEvent } from './indicator.js';

const { given } = scenario(indicator);

const personsServed: Omit<DataOf<'IndicatorDefined'>, 'version'> = {
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

const { code, valueType, ...meaning } = personsServed;
const reason = 'Satu orang dihitung satu kali';
const definition = { id: 'Orang yang dikunjungi, bukan kunjungan', en: 'Persons visited, not visits' };
const revise = (change: Partial<typeof meaning> & { definition?: typeof definition } = { definition }) => ({
  type: 'ReviseIndicator' as const,
  data: { ...meaning, ...change, reason },
});
const revised = (version: number, changed: DataOf<'IndicatorRevised'>['changed'], change: object) =>
  ({
    type: 'IndicatorRevised',
    data: { code, valueType, ...meaning, ...change, version, changed, reason },
  }) as IndicatorEvent;

describe('a revision', () => {
  it('is a new version and says what changed and why', () =>
    given(defined)
      .when(revise())
      .then(revised(2, ['definition'], { definition })));
  it('is made once', () =>
    given(defined, revised(2, ['definition'], { definition }))
      .when(revise())
      .thenNothing());
  it('counts from the last one, and may take back what the last one said', () =>
    given(defined, revised(2, ['definition'], { definition }))
      .when(revise({ unit: 'orang' }))
      .then(revised(3, ['definition', 'unit'], { unit: 'orang' })));
  it('changes something', () => given(defined).when(revise({})).thenNothing());
  it('leaves the first definition known', () => {
    given(defined, revised(2, ['unit'], { unit: 'orang' }))
      .when({ type: 'DefineIndicator', data: personsServed })
      .thenNothing();
    given(defined, revised(2, ['unit'], { unit: 'orang' }))
      .when({ type: 'DefineIndicator', data: { ...personsServed, unit: 'visit' } })
      .thenRefused('indicator.already_defined', '/code');
  });
  it('gives statements no measure', () => {
    const { countBasis: _counted, ...words } = { ...personsServed, normalisation: { kind: 'none' as const } };
    given({ type: 'IndicatorDefined', data: { ...words, valueType: 'statement', version: 1 } })
      .when(revise())
      .thenRefused('indicator.statement_has_no_measure', '/countBasis');
  });
  it('is of a defined indicator', () =>
    given().when(revise()).thenRefused('indicator.unknown', '/indicator', { kind: 'missing' }));
  it('says why', () =>
    given(defined)
      .when({ ...revise(), data: { ...revise().data, reason: ' ' } })
      .thenRefused('indicator.field_invalid', '/reason'));
});

describe('retiring an indicator', () => {
  const data = { reason: 'Digantikan', successor: 'hc.visits_made' };
  const retired: IndicatorEvent = { type: 'IndicatorRetired', data };
  const inUse = { retired: null };
  const retire = (
    change: Partial<typeof data> = {},
    successor: 'unknown' | { retired: unknown } | null = inUse,
  ) => ({ type: 'RetireIndicator' as const, data: { ...data, ...change }, known: { successor } });

  it('says why, and what takes its place', () => given(defined).when(retire()).then(retired));
  it('needs no successor', () =>
    given(defined)
      .when({ type: 'RetireIndicator', data: { reason: 'x' }, known: { successor: null } })
      .then({ type: 'IndicatorRetired', data: { reason: 'x' } }));
  it('is done once', () => {
    given(defined, retired).when(retire()).thenNothing();
    given(defined, retired)
      .when(retire({ reason: 'Tidak diukur lagi' }))
      .thenRefused('indicator.already_retired', '/reason', { kind: 'conflict' });
  });
  it('names a successor that is defined, in use and another', () => {
    given(defined).when(retire({}, 'unknown')).thenRefused('indicator.successor_unknown', '/successor');
    given(defined)
      .when(retire({}, { retired: data }))
      .thenRefused('indicator.successor_retired', '/successor', { value: 'hc.visits_made' });
    given(defined)
      .when(retire({ successor: 'hc.persons_served' }))
      .thenRefused('indicator.successor_itself', '/successor');
  });
  it('ends its revisions', () =>
    given(defined, retired)
      .when(revise())
      .thenRefused('indicator.retired', '/indicator', { expected: ['hc.visits_made'] }));
  it('is of a defined indicator', () =>
    given().when(retire()).thenRefused('indicator.unknown', '/indicator'));
});
