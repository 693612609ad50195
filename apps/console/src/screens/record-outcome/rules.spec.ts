import type { TFunction } from 'i18next';
import { emptyEntry, type Entry } from './entry';
import { readingsOf, tidyNumber } from './numbers';
import { problemsOf, type Around } from './rules';

/** Answers with the key, so that a test names the problem and not its wording. */
const keys = ((key: string) => key) as unknown as TFunction;

const right: Entry = {
  ...emptyEntry,
  municipality: '63.72',
  indicator: 'rtm.rt_reached',
  period: '2022',
  value: '60',
  sourceReference: 'kanalkalimantan.com',
};
const around: Around = {
  measure: { valueType: 'number', countBasis: 'unit', unit: 'RT' },
  user: { role: 'officer', municipality: '63.72' },
};
const problems = (change: Partial<Entry>, other: Partial<Around> = {}) =>
  problemsOf(keys, { ...right, ...change }, { ...around, ...other }).map(({ message }) => message);

describe('rules of an outcome entry', () => {
  it('let a whole entry pass', () => {
    expect(problems({})).toEqual([]);
  });

  it.each(['2022', '2022-10', '2021-02-16', '2024-01/2024-05'])('accept the period %s', (period) => {
    expect(problems({ period })).toEqual([]);
  });

  it.each([
    ['', 'record.error.periodMissing'],
    ['Oktober', 'record.error.periodBad'],
    ['2022-13', 'record.error.periodBad'],
    ['2024-05/2024-01', 'record.error.periodReversed'],
  ])('refuse the period “%s”', (period, problem) => {
    expect(problems({ period })).toEqual([problem]);
  });

  it.each(['60', '137,5', '137.5', '1 029', '75000000'])('accept the value %s', (value) => {
    expect(problems({ value })).toEqual([]);
  });

  it.each([
    ['', 'record.error.valueMissing'],
    ['1.029', 'record.error.numberAmbiguous'],
    ['75.000.000', 'record.error.numberBad'],
    ['enam puluh', 'record.error.numberBad'],
    ['-3', 'record.error.negativeCount'],
  ])('refuse the value “%s”', (value, problem) => {
    expect(problems({ value })).toEqual([problem]);
  });

  it('ask for both parts of a ratio, the lower one not zero', () => {
    expect(problems({ form: 'ratio', numerator: '3', denominator: '0' })).toEqual([
      'record.error.denominatorZero',
    ]);
  });

  it('ask for no figure where there is none', () => {
    expect(problems({ status: 'missing', value: '' })).toEqual([]);
  });

  it('ask for words where the indicator is stated in words', () => {
    const measure = { valueType: 'statement', countBasis: null, unit: '' } as const;
    expect(problems({ value: '' }, { measure })).toEqual(['record.error.statementMissing']);
  });

  it('let only administrators record for any municipality', () => {
    expect(problems({ municipality: '33.20' })).toEqual(['record.error.notYours']);
    const user = { role: 'administrator', municipality: null } as const;
    expect(problems({ municipality: '33.20' }, { user })).toEqual([]);
  });

  it('never let a figure go without source', () => {
    expect(problems({ sourceReference: ' ' })).toEqual(['record.error.referenceMissing']);
  });
});

describe('numbers as typed', () => {
  it('become decimals with a point', () => {
    expect(tidyNumber(' 1 029,5 ')).toBe('1029.5');
  });

  it('name both readings of an ambiguous one', () => {
    expect(readingsOf('1.029')).toEqual({ whole: '1029', fraction: '1,0290' });
    expect(readingsOf('0.029')).toBeNull();
  });
});
