import { decimal, parsePeriod } from '#registry';
import type { TFunction } from 'i18next';
import type { Session } from '../../api/shapes';
import { askedOf, type Entry, type Field, type Measure } from './entry';
import { readingsOf, tidyNumber } from './numbers';

/** What is wrong with one field, and what would be right. `field` is null for a problem of the whole entry. */
export interface EntryProblem {
  readonly field: Field | null;
  readonly message: string;
  readonly expected?: string;
}

/** What an entry is held against besides itself: what the indicator measures, and who records. */
export interface Around {
  readonly measure: Measure;
  readonly user: Pick<Session['user'], 'role' | 'municipality'>;
}

type Check = (t: TFunction, entry: Entry, around: Around) => EntryProblem | null;

const longest: Partial<Record<Field, number>> = {
  statement: 2000,
  note: 2000,
  sourceReference: 500,
  sourceQuote: 2000,
  sourcePublished: 60,
};

const municipality: Check = (t, { municipality: code }, { user }) => {
  if (!code)
    return {
      field: 'municipality',
      message: t('record.error.municipality'),
      expected: t('record.error.municipalityExpected'),
    };
  if (user.role === 'administrator' || code === user.municipality) return null;
  return {
    field: 'municipality',
    message: t('record.error.notYours'),
    expected: user.municipality ?? undefined,
  };
};

const indicator: Check = (t, entry) =>
  entry.indicator
    ? null
    : {
        field: 'indicator',
        message: t('record.error.indicator'),
        expected: t('record.error.indicatorExpected'),
      };

const period: Check = (t, entry) => {
  const value = entry.period.trim();
  const expected = t('record.error.periodExpected');
  if (!value) return { field: 'period', message: t('record.error.periodMissing'), expected };
  const span = parsePeriod(value);
  if (span === 'reversed') return { field: 'period', message: t('record.error.periodReversed', { value }) };
  return span ? null : { field: 'period', message: t('record.error.periodBad', { value }), expected };
};

const number =
  (field: 'value' | 'numerator' | 'denominator'): Check =>
  (t, entry, { measure }) => {
    const typed = entry[field].trim();
    if (!typed) return { field, message: t(`record.error.${field}Missing`) };
    const readings = readingsOf(typed);
    if (readings)
      return {
        field,
        message: t('record.error.numberAmbiguous', { value: typed }),
        expected: t('record.error.numberAmbiguousExpected', readings),
      };
    const tidy = tidyNumber(typed);
    if (!decimal.safeParse(tidy).success)
      return {
        field,
        message: t('record.error.numberBad', { value: typed }),
        expected: t('record.error.numberExpected'),
      };
    if (field === 'denominator' && Number(tidy) <= 0)
      return { field, message: t('record.error.denominatorZero') };
    if (measure?.countBasis && Number(tidy) < 0) return { field, message: t('record.error.negativeCount') };
    return null;
  };

const statement: Check = (t, entry) =>
  entry.statement.trim() ? null : { field: 'statement', message: t('record.error.statementMissing') };

const reference: Check = (t, entry) =>
  entry.sourceReference.trim()
    ? null
    : {
        field: 'sourceReference',
        message: t('record.error.referenceMissing'),
        expected: t('record.error.referenceExpected'),
      };

const figure: Record<ReturnType<typeof askedOf>, readonly Check[]> = {
  nothing: [],
  statement: [statement],
  value: [number('value')],
  ratio: [number('numerator'), number('denominator')],
};

const lengths = (t: TFunction, entry: Entry): EntryProblem[] =>
  (Object.entries(longest) as [Field, number][])
    .filter(([field, max]) => entry[field].length > max)
    .map(([field, max]) => ({
      field,
      message: t('record.error.tooLong', { length: entry[field].length, max }),
    }));

/** The registry's rules, checked before anything is sent; the api checks them again. In the order of the fields. */
export function problemsOf(t: TFunction, entry: Entry, around: Around): EntryProblem[] {
  const checks = [municipality, indicator, period, ...figure[askedOf(entry, around.measure)], reference];
  const found = checks.map((check) => check(t, entry, around)).filter((problem) => problem !== null);
  return [...found, ...lengths(t, entry)];
}
