import { denominatorFor, type Denominator } from './denominator.js';
import { comparedValue, gateReasonsOf, rank, type GatedObservation } from './gate.js';
import { gateReasons, type GateReason } from './view.js';

const label = { id: 'x', en: 'x' };
const indicator = {
  code: 'hc.persons_served',
  version: 2,
  name: label,
  concept: label,
  definition: null,
  formula: null,
  valueType: 'number' as const,
  unit: 'person',
  countBasis: null,
  direction: 'higher_better' as const,
  aggregation: { time: 'sum' as const, areas: 'sum' as const },
  normalisation: { kind: 'none' as const },
  references: [],
  retired: null,
};
const perThousand = { ...indicator, normalisation: { kind: 'per_capita' as const, per: 1_000 } };
const basis = { indicatorVersion: 2, method: 'reported', status: 'normal', valueKind: 'actual' } as const;
const comparable: GatedObservation = {
  indicatorVersion: 2,
  method: 'reported',
  status: 'normal',
  dimensions: {},
  value: '1029',
  numerator: null,
  denominator: null,
  contested: false,
  broken: false,
};
const ratio = (numerator: string | null, denominator: string | null) => ({
  ...comparable,
  value: null,
  numerator,
  denominator,
});
const people: Denominator = { year: 2022, basis: 'census', edition: '', value: '250000' };

describe('the gate', () => {
  const refusals: [GateReason, Partial<GatedObservation>, object?][] = [
    ['other_version', { indicatorVersion: 1 }],
    ['other_method', { method: 'survey' }],
    ['other_status', { status: 'estimated' }],
    ['other_dimensions', { dimensions: { sex: 'f' } }],
    ['contested', { contested: true }],
    ['method_break', { broken: true }],
    ['missing_value', { value: null }],
    ['missing_denominator', ratio('7', null)],
    ['missing_denominator', ratio('7', '0')],
    ['missing_denominator', {}, perThousand],
    ['not_a_number', { value: null }, { ...indicator, valueType: 'statement' }],
  ];

  it.each(refusals)('says %s', (reason, change, of = indicator) =>
    expect(gateReasonsOf(of as typeof indicator, basis, { ...comparable, ...change }, null)).toEqual([
      reason,
    ]),
  );
  it('has an example for every reason', () =>
    expect(new Set(refusals.map(([reason]) => reason))).toEqual(new Set(gateReasons)));
  it('lets pass what is the same in all of them', () => {
    expect(gateReasonsOf(indicator, basis, comparable, null)).toEqual([]);
    expect(gateReasonsOf(indicator, basis, ratio('7', '100'), null)).toEqual([]);
    expect(gateReasonsOf(perThousand, basis, comparable, people)).toEqual([]);
  });
  it('holds nothing against the method where no method is the basis', () =>
    expect(gateReasonsOf(indicator, { ...basis, method: null }, comparable, null)).toEqual([]));
  it('gives every reason and not only the first', () =>
    expect(
      gateReasonsOf(
        indicator,
        basis,
        { ...comparable, method: 'survey', contested: true, value: null },
        null,
      ),
    ).toEqual(['other_method', 'contested', 'missing_value']));
  it('gives a reason for every row that has nothing to compare', () => {
    const rows = [ratio(null, null), ratio('7', null), ratio(null, '7'), ratio('7', '0.0')];
    for (const row of rows) {
      expect(comparedValue(indicator, row, null)).toBeNull();
      expect(gateReasonsOf(indicator, basis, row, null)).toHaveLength(1);
    }
  });
});

describe('what is compared', () => {
  it('is the value', () => expect(comparedValue(indicator, comparable, null)).toBe(1_029));
  it('is numerator over denominator', () =>
    expect(comparedValue(indicator, ratio('3', '4'), null)).toBe(0.75));
  // 7 / 100 * 100 would be 7.000000000000001 and would not tie with a recorded 7.
  it('is that in percent for the unit %', () =>
    expect(comparedValue({ ...indicator, unit: '%' }, ratio('7', '100'), null)).toBe(7));
  // 1,029 of 250,000 people are 4.116 of a thousand.
  it('is divided by the population where it is per capita', () =>
    expect(comparedValue(perThousand, comparable, people)).toBe(4.116));
  // 3 of 4 in a city of 250,000: 0.75 / 250,000 * 1,000.
  it('is both where it is both', () =>
    expect(comparedValue(perThousand, ratio('3', '4'), people)).toBe(0.003));
  it('is nothing where a part is missing', () => {
    expect(comparedValue(perThousand, comparable, null)).toBeNull();
    expect(comparedValue(indicator, { ...comparable, value: null }, null)).toBeNull();
  });
  it('can be zero', () => expect(comparedValue(perThousand, { ...comparable, value: '0' }, people)).toBe(0));
});

describe('the population to divide by', () => {
  const of = (...years: number[]): Denominator[] => years.map((year) => ({ ...people, year }));

  it.each([
    ['the same year', [2021, 2022, 2023], 2022],
    ['the nearest year', [2018, 2020, 2025], 2020],
    ['the later of two as near', [2021, 2023], 2023],
    ['three years before', [2019], 2019],
    ['three years after', [2025], 2025],
  ])('is that of %s', (_, years, expected) =>
    expect(denominatorFor(2022, of(...years))?.year).toBe(expected),
  );
  it('is none beyond three years', () => expect(denominatorFor(2022, of(2018, 2026))).toBeNull());
  it('is of one year the better counted, and of one count the last edition', () => {
    const counted = (basis: string, edition = '') => ({ ...people, basis, edition });
    const known = [
      counted('projection'),
      counted('unstated', 'semester 9'),
      counted('civil_registry', 'semester 1'),
      counted('civil_registry', 'semester 2'),
    ];
    for (const given of [known, known.toReversed()])
      expect(denominatorFor(2022, given)).toMatchObject({ basis: 'civil_registry', edition: 'semester 2' });
    expect(denominatorFor(2023, [...known, { ...people, year: 2023, basis: 'survey' }])?.basis).toBe(
      'survey',
    );
  });
  it('is none where none is known', () => expect(denominatorFor(2022, [])).toBeNull());
});

describe('ranks', () => {
  it('are shared by equal values, and the next one is left out', () => {
    expect(rank('higher_better', [5, 9, 7, 7])).toEqual([4, 1, 2, 2]);
    expect(rank('lower_better', [9, 7, 7, 5])).toEqual([4, 2, 2, 1]);
  });
  it('go from the highest where no direction is better', () =>
    expect(rank('context', [1, 2])).toEqual([2, 1]));
  it('are not shifted by what is not ranked', () =>
    expect(rank('higher_better', [null, 3, null, 5])).toEqual([null, 2, null, 1]));
  it('are none for none', () => expect(rank('higher_better', [])).toEqual([]));
});
