import { createContext, use, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Entry, Field, Measure } from './entry';
import { idOf } from './error-summary';
import type { EntryProblem } from './rules';

interface Fields {
  entry: Entry;
  measure: Measure;
  problems: readonly EntryProblem[];
  set: (change: Partial<Entry>) => void;
}

export const FieldsContext = createContext<Fields | null>(null);

export function useFields(): Fields {
  const fields = use(FieldsContext);
  if (!fields) throw new Error('fields stand outside their form');
  return fields;
}

/** What every field of the form is given: where the summary finds it and what is wrong with it. */
export function useFieldProps() {
  const { problems } = useFields();
  return (field: Field): { id: string; error: ReactNode } => {
    const problem = problems.find((each) => each.field === field);
    return { id: idOf(field), error: problem ? <Wrong of={problem} /> : null };
  };
}

/** As `useFieldProps`, for fields of typed text. */
export function useTextProps() {
  const fields = useFields();
  const props = useFieldProps();
  return (field: Exclude<Field, 'form'>) => ({
    ...props(field),
    value: fields.entry[field],
    onChange: ({ currentTarget }: { currentTarget: { value: string } }) =>
      fields.set({ [field]: currentTarget.value }),
  });
}

function Wrong({ of }: { of: EntryProblem }) {
  const { t } = useTranslation();
  return (
    <>
      {of.message} {of.expected && t('record.expected', { what: of.expected })}
    </>
  );
}

export function Optional({ children }: { children: ReactNode }) {
  const { t } = useTranslation();
  return (
    <>
      {children} <span style={{ fontWeight: 400 }}>{t('record.optional')}</span>
    </>
  );
}
