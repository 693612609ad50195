import type { TFunction } from 'i18next';
import { ApiProblem, type FieldProblem } from '../../api/problem';
import type { Label } from '../../api/shapes';
import type { Field } from './entry';
import type { EntryProblem } from './rules';

const fieldOf: Record<string, Field> = {
  '/municipality': 'municipality',
  '/program': 'program',
  '/indicator': 'indicator',
  '/period': 'period',
  '/valueKind': 'valueKind',
  '/value': 'value',
  '/numerator': 'numerator',
  '/denominator': 'denominator',
  '/status': 'status',
  '/statement': 'statement',
  '/note': 'note',
  '/source': 'sourceReference',
  '/source/type': 'sourceType',
  '/source/reference': 'sourceReference',
  '/source/quote': 'sourceQuote',
  '/source/publishedAs': 'sourcePublished',
};

const isList = (expected: NonNullable<FieldProblem['expected']>): expected is readonly string[] =>
  Array.isArray(expected);

/** Translates the api's refusal into problems of the form's fields. */
export function problemsOfRefusal(
  t: TFunction,
  label: (of: Label) => string,
  error: ApiProblem,
): EntryProblem[] {
  const problems = error.fields.map(({ pointer, message, expected }): EntryProblem => {
    const right = !expected
      ? undefined
      : isList(expected)
        ? t('record.oneOf', { list: expected.join(', ') })
        : label(expected);
    return { field: fieldOf[pointer] ?? null, message: label(message), expected: right };
  });
  if (problems.length > 0) return problems;
  return [{ field: null, message: error.body.message ? label(error.body.message) : error.message }];
}

/** The observations that already stand at this key, where that is why the api refused; null for any other refusal. */
export function standingOf(error: unknown): readonly string[] | null {
  if (!(error instanceof ApiProblem) || error.body.code !== 'outcome.already_recorded') return null;
  const expected = error.fields[0]?.expected;
  return expected && isList(expected) ? expected : [];
}
