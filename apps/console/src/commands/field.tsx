import { Select, Textarea, TextInput } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useChoices } from '../i18n/choices';
import { IndicatorSelect } from '../parts/indicator-select';
import { MunicipalitySelect } from '../parts/municipality-select';
import { ProgramSelect } from '../parts/program-select';
import type { FormProblem } from './checks';
import type { ChoiceGroup, FormField } from './form';
import { hintKey, idOf, labelKey } from './names';

interface Props {
  of: FormField;
  value: string;
  problem: FormProblem | undefined;
  onChange: (value: string) => void;
}

/** One field of a command's form, by what it is asked for as. */
export function Field({ of, value, problem, onChange }: Props) {
  const { t, i18n } = useTranslation();
  const hint = hintKey(of);
  const common = {
    id: idOf(of.name),
    label: of.required ? t(labelKey(of)) : <Optional>{t(labelKey(of))}</Optional>,
    description: i18n.exists(String(hint)) ? t(hint) : undefined,
    error: problem ? <Wrong of={problem} /> : null,
  };
  const typed = ({ currentTarget }: { currentTarget: { value: string } }) => onChange(currentTarget.value);
  const chosen = (choice: string | null | undefined) => onChange(choice ?? '');
  switch (of.as) {
    case 'text':
    case 'lines':
      return <Textarea {...common} value={value} onChange={typed} autosize minRows={2} maxRows={10} />;
    case 'day':
      return <TextInput {...common} type="date" value={value} onChange={typed} maw={220} />;
    case 'whole':
      return <TextInput {...common} inputMode="numeric" value={value} onChange={typed} maw={220} />;
    case 'decimal':
      return <TextInput {...common} inputMode="decimal" value={value} onChange={typed} maw={320} />;
    case 'span':
      return <TextInput {...common} placeholder="2023-02-06" value={value} onChange={typed} maw={320} />;
    case 'choice':
      return <Choice {...common} group={of.of} value={value} onChange={chosen} required={of.required} />;
    case 'yesNo':
      return (
        <Select
          {...common}
          data={[
            { value: 'yes', label: t('commands.yes') },
            { value: 'no', label: t('commands.no') },
          ]}
          value={value || null}
          onChange={chosen}
          maw={220}
        />
      );
    case 'program':
      return <ProgramSelect {...common} value={value || undefined} onChange={chosen} />;
    case 'municipality':
      return <MunicipalitySelect {...common} value={value || undefined} onChange={chosen} />;
    case 'indicator':
      return <IndicatorSelect {...common} value={value || undefined} onChange={chosen} />;
    case 'line':
      return <TextInput {...common} value={value} onChange={typed} />;
  }
}

interface ChoiceProps {
  id: string;
  label: ReactNode;
  description: ReactNode;
  error: ReactNode;
  group: ChoiceGroup;
  value: string;
  required: boolean | undefined;
  onChange: (choice: string | null) => void;
}

function Choice({ group, value, required, onChange, ...rest }: ChoiceProps) {
  const { t } = useTranslation();
  const choices = useChoices(group);
  return (
    <Select
      {...rest}
      data={choices}
      value={value || null}
      onChange={onChange}
      clearable={!required}
      clearButtonProps={{ 'aria-label': t('page.clear') }}
      maw={420}
    />
  );
}

function Wrong({ of }: { of: FormProblem }) {
  const { t } = useTranslation();
  return (
    <>
      {of.message} {of.expected && t('record.expected', { what: of.expected })}
    </>
  );
}

function Optional({ children }: { children: ReactNode }) {
  const { t } = useTranslation();
  return (
    <>
      {children} <span style={{ fontWeight: 400 }}>{t('record.optional')}</span>
    </>
  );
}
