import type { FormField, Values } from './form';
import { tidyNumber } from '../screens/record-outcome/numbers';

const precisions = { 4: 'year', 7: 'month', 10: 'day' } as const;
const spanPattern = /^\d{4}(-\d{2}(-\d{2})?)?$/;

/** A day, month or year as typed; null where it is none of them. */
export function spanOf(text: string): { date: string; precision: 'day' | 'month' | 'year' } | null {
  if (!spanPattern.test(text)) return null;
  const precision = precisions[text.length as keyof typeof precisions];
  return { date: `${text}-01-01`.slice(0, 10), precision };
}

/** The lines of a text, without those that are empty. */
const linesOf = (text: string): string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);

function valueOf({ as }: FormField, typed: string): unknown {
  const text = typed.trim();
  if (as === 'lines') return linesOf(text);
  if (as === 'whole') return Number(tidyNumber(text));
  if (as === 'decimal') return tidyNumber(text);
  if (as === 'yesNo') return text === 'yes';
  return as === 'span' ? spanOf(text) : text;
}

/** The body that fields send: what is empty is left out, and a dot in a field's name leads into an object. */
export function bodyOf(fields: readonly FormField[], values: Values): Record<string, unknown> {
  const body: Record<string, unknown> = {};
  for (const field of fields) {
    const typed = values[field.name];
    if (!typed?.trim()) continue;
    const [first = '', second] = field.name.split('.');
    const value = valueOf(field, typed);
    if (second === undefined) body[first] = value;
    else body[first] = { ...(body[first] as object | undefined), [second]: value };
  }
  return body;
}
