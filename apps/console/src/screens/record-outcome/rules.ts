import { decimal, parsePeriod } from '#registry';
import type { TFunction } from 'i18next';
import type { Entry, Field } from './entry';
import { wantsFigure } from './entry';
import { readingsOf, tidyNumber } from './numbers';

/** What is wrong with one field, and what would be right. `field` is null for a problem of the whole entry. */
export interface EntryProblem {
  readonly field: Field | null;
  readonly message: string;
  readonly expected?: string;
}

const longest: Partial<Record<Field, number>> = {
  statement: 2000,
  note: 2000,
  sourceReference: 500,
  sourceQuote: 2000,
  sourcePublished: 60,
};

function numberProblem(
  t: TFunction,
  entry: Entry,
  field: 'value' | 'numerator' | 'denominator',
): EntryProblem | null {
  const typed = entry[field].trim();
  if (!typed) return { field, message: t(`record.error.${field}Missing`) };
  const readings = readingsOf(typed);
  if (readings)
    return {
      field,
      message: t('record.error.numberAmbiguous', { value: typed }),
      expected: t('record.error.numberAmbiguousExpected', readings),
    };
  if (!decimal.safeParse(tidyNumber(typed)).success)
    return {
      field,
      message: t('record.error.numberBad', { value: typed }),
      expected: t('record.error.numberExpected'),
    };
  if (field === 'denominator' && Number(tidyNumber(typed)) === 0)
    return { field, message: t('record.error.denominatorZero') };
  return null;
}

function periodProblem(t: TFunction, { period }: Entry): EntryProblem | null {
  const value = period.trim();
  const expected = t('record.error.periodExpected');
  if (!value) return { field: 'period', message: t('record.error.periodMissing'), expected };
  const span = parsePeriod(value);
  if (span === 'reversed') return { field: 'period', message: t('record.error.periodReversed', { value }) };
  return span ? null : { field: 'period', message: t('record.error.periodBad', { value }), expected };
}

function figureProblems(t: TFunction, entry: Entry): (EntryProblem | null)[] {
  if (!wantsFigure(entry)) return [];
  if (entry.form === 'value') return [numberProblem(t, entry, 'value')];
  if (entry.form === 'ratio')
    return [numberProblem(t, entry, 'numerator'), numberProblem(t, entry, 'denominator')];
  return [
    entry.statement.trim() ? null : { field: 'statement', message: t('record.error.statementMissing') },
  ];
}

function lengthProblems(t: TFunction, entry: Entry): EntryProblem[] {
  return (Object.entries(longest) as [Field, number][])
    .filter(([field, max]) => entry[field].length > max)
    .map(([field, max]) => ({
      field,
      message: t('record.error.tooLong', { length: entry[field].length, max }),
    }));
}

/** The registry's rules, checked before anything is sent; the api checks them again. In the order of the fields. */
export function problemsOf(t: TFunction, entry: Entry): EntryProblem[] {
  return [
    entry.municipality
      ? null
      : {
          field: 'municipality' as const,
          message: t('record.error.municipality'),
          expected: t('record.error.municipalityExpected'),
        },
    entry.indicator
      ? null
      : {
          field: 'indicator' as const,
          message: t('record.error.indicator'),
          expected: t('record.error.indicatorExpected'),
        },
    periodProblem(t, entry),
    ...figureProblems(t, entry),
    entry.sourceReference.trim()
      ? null
      : {
          field: 'sourceReference' as const,
          message: t('record.error.referenceMissing'),
          expected: t('record.error.referenceExpected'),
        },
    ...lengthProblems(t, entry),
  ].filter((problem) => problem !== null);
}
