import type { TFunction } from 'i18next';
import type { ApiProblem, FieldProblem } from '../api/problem';
import type { Label } from '../api/shapes';
import type { FormProblem } from './checks';

const isList = (expected: NonNullable<FieldProblem['expected']>): expected is readonly string[] =>
  Array.isArray(expected);

/** The field that a pointer leads to: `/by/office` and `/components/0` are of the fields `by.office` and `components`. */
function fieldAt(pointer: string, names: ReadonlySet<string>): string | null {
  const parts = pointer.split('/').filter(Boolean);
  const found = [parts.slice(0, 2).join('.'), parts[0] ?? ''].find((name) => names.has(name));
  if (found) return found;
  return [...names].find((name) => name.startsWith(`${parts[0]}.`)) ?? null;
}

/** Translates the api's refusal into problems of a form's fields. */
export function problemsOfRefusal(
  t: TFunction,
  label: (of: Label) => string,
  error: ApiProblem,
  names: ReadonlySet<string>,
): FormProblem[] {
  const problems = error.fields.map(({ pointer, message, expected }): FormProblem => {
    const right = !expected
      ? undefined
      : isList(expected)
        ? t('record.oneOf', { list: expected.join(', ') })
        : label(expected);
    return { field: fieldAt(pointer, names), message: label(message), expected: right };
  });
  if (problems.length > 0) return problems;
  return [{ field: null, message: error.body.message ? label(error.body.message) : error.message }];
}

/** Somebody else changed the record after the form was opened. */
export const isOutdated = (error: ApiProblem): boolean => error.status === 412;
