import type { Indicator, NewOutcome } from '../../api/shapes';
import { tidyNumber } from './numbers';

/** What stands in the fields of the form, as typed. */
export interface Entry {
  municipality: string;
  program: string;
  indicator: string;
  period: string;
  valueKind: NewOutcome['valueKind'];
  form: 'value' | 'ratio';
  value: string;
  numerator: string;
  denominator: string;
  statement: string;
  status: NewOutcome['status'];
  sourceType: NonNullable<NewOutcome['source']>['type'];
  sourceReference: string;
  sourceQuote: string;
  sourcePublished: string;
  note: string;
}
export type Field = keyof Entry;

/** What the address of the form may already say. */
export type RecordSearch = Partial<Pick<Entry, 'municipality' | 'indicator' | 'program'>>;

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

/** What of the indicator decides what an entry must hold; undefined while none is chosen. */
export type Measure = Pick<Indicator, 'valueType' | 'countBasis' | 'unit'> | undefined;

/** What an entry is asked for: nothing where its status says that there is none, words where words are the measure. */
export function askedOf(
  { status, form }: Entry,
  measure: Measure,
): 'nothing' | 'statement' | 'value' | 'ratio' {
  if (status === 'missing' || status === 'cannot_exist') return 'nothing';
  return measure?.valueType === 'statement' ? 'statement' : form;
}

export function bodyOfEntry(entry: Entry, measure: Measure): NewOutcome {
  const figure = askedOf(entry, measure);
  return {
    municipality: entry.municipality,
    indicator: entry.indicator,
    program: filled(entry.program),
    period: entry.period.trim(),
    valueKind: entry.valueKind,
    value: figure === 'value' ? tidyNumber(entry.value) : undefined,
    numerator: figure === 'ratio' ? tidyNumber(entry.numerator) : undefined,
    denominator: figure === 'ratio' ? tidyNumber(entry.denominator) : undefined,
    status: entry.status,
    dimensions: {},
    statement: filled(entry.statement),
    note: filled(entry.note),
    source: {
      type: entry.sourceType,
      reference: entry.sourceReference.trim(),
      quote: filled(entry.sourceQuote),
      publishedAs: filled(entry.sourcePublished),
    },
  };
}
