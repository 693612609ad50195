import type { NewOutcome } from '../../api/shapes';
import { tidyNumber } from './numbers';

/** What stands in the fields of the form, as typed. */
export interface Entry {
  municipality: string;
  program: string;
  indicator: string;
  period: string;
  valueKind: string;
  form: 'value' | 'ratio' | 'statement';
  value: string;
  numerator: string;
  denominator: string;
  statement: string;
  status: string;
  sourceType: string;
  sourceReference: string;
  sourceQuote: string;
  sourcePublished: string;
  note: string;
}
export type Field = keyof Entry;

export const emptyEntry: Entry = {
  municipality: '',
  program: '',
  indicator: '',
  period: '',
  valueKind: 'actual',
  form: 'value',
  value: '',
  numerator: '',
  denominator: '',
  statement: '',
  status: 'normal',
  sourceType: 'official_document',
  sourceReference: '',
  sourceQuote: '',
  sourcePublished: '',
  note: '',
};

/** The next figure often comes from the same document: only the figure itself is emptied. */
export const nextEntry = (entry: Entry): Entry => ({
  ...entry,
  period: '',
  value: '',
  numerator: '',
  denominator: '',
  statement: '',
  note: '',
});

const filled = (text: string): string | undefined => text.trim() || undefined;

/** A figure is asked for unless the status says that there is none. */
export const wantsFigure = ({ status }: Pick<Entry, 'status'>): boolean =>
  status !== 'missing' && status !== 'cannot_exist';

export function bodyOfEntry(entry: Entry): NewOutcome {
  const figure = wantsFigure(entry) ? entry.form : null;
  return {
    municipality: entry.municipality,
    indicator: entry.indicator,
    program: filled(entry.program),
    period: entry.period.trim(),
    valueKind: entry.valueKind as NewOutcome['valueKind'],
    value: figure === 'value' ? tidyNumber(entry.value) : undefined,
    numerator: figure === 'ratio' ? tidyNumber(entry.numerator) : undefined,
    denominator: figure === 'ratio' ? tidyNumber(entry.denominator) : undefined,
    status: entry.status as NewOutcome['status'],
    statement: filled(entry.statement),
    note: filled(entry.note),
    source: {
      type: entry.sourceType as NonNullable<NewOutcome['source']>['type'],
      reference: entry.sourceReference.trim(),
      quote: filled(entry.sourceQuote),
      publishedAs: filled(entry.sourcePublished),
    },
  };
}
