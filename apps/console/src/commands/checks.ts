import { decimal } from '#registry';
import type { TFunction } from 'i18next';
import { readingsOf, tidyNumber } from '../screens/record-outcome/numbers';
import { spanOf } from './body';
import type { FormField, Values } from './form';

/** What is wrong with one field, and what would be right; no field for a problem of the whole. */
export interface FormProblem {
  readonly field: string | null;
  readonly message: string;
  readonly expected?: string | undefined;
}

function problemOf(t: TFunction, field: FormField, typed: string): FormProblem | null {
  const text = typed.trim();
  const wrong = (message: string, expected?: string): FormProblem => ({
    field: field.name,
    message,
    expected,
  });
  if (!text) return field.required ? wrong(t('commands.error.missing')) : null;
  switch (field.as) {
    case 'line':
    case 'text':
      return text.length > field.max
        ? wrong(t('record.error.tooLong', { length: text.length, max: field.max }))
        : null;
    case 'span':
      return spanOf(text) ? null : wrong(t('commands.error.span', { value: text }), t('commands.spanHint'));
    case 'whole': {
      const number = Number(tidyNumber(text));
      const { min, max } = field;
      if (Number.isInteger(number) && number >= min && number <= max) return null;
      return wrong(
        t('commands.error.whole', { value: text }),
        t('commands.error.wholeExpected', { min, max }),
      );
    }
    case 'decimal': {
      const readings = readingsOf(text);
      if (readings)
        return wrong(
          t('record.error.numberAmbiguous', { value: text }),
          t('record.error.numberAmbiguousExpected', readings),
        );
      return decimal.safeParse(tidyNumber(text)).success
        ? null
        : wrong(t('record.error.numberBad', { value: text }), t('record.error.numberExpected'));
    }
    default:
      return null;
  }
}

/** What can be told to be wrong before anything is sent, in the order of the fields; the api checks the rest. */
export const problemsOf = (t: TFunction, fields: readonly FormField[], values: Values): FormProblem[] =>
  fields.map((field) => problemOf(t, field, values[field.name] ?? '')).filter((problem) => problem !== null);
