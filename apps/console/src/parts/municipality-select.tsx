import { Select, type SelectProps } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { municipalities, municipality } from '../api/queries';

interface Props extends Omit<SelectProps, 'data' | 'value' | 'onChange'> {
  value: string | undefined;
  onChange: (code: string | undefined) => void;
}

const shownAtOnce = 20;
const asOption = ({ code, name }: { code: string; name: string }) => ({
  value: code,
  label: `${name} (${code})`,
});

/** Finds one of some five hundred municipalities by name or code; the api does the finding. */
export function MunicipalitySelect({ value, onChange, ...rest }: Props) {
  const { t } = useTranslation();
  const [typed, setTyped] = useState('');
  const [search] = useDebouncedValue(typed, 150);
  const chosen = useQuery({ ...municipality(value ?? ''), enabled: value !== undefined });
  const chosenOption = value && chosen.data ? asOption(chosen.data) : null;
  const asked = search === chosenOption?.label ? '' : search.trim();
  const found = useQuery(municipalities({ search: asked || undefined, limit: shownAtOnce }));
  const options = found.data?.items.map(asOption) ?? [];
  const withChosen =
    chosenOption && !options.some((option) => option.value === value) ? [chosenOption, ...options] : options;
  return (
    <Select
      searchable
      clearable
      data={withChosen}
      filter={({ options: all }) => all}
      value={value ?? null}
      onChange={(code) => onChange(code ?? undefined)}
      searchValue={typed}
      onSearchChange={setTyped}
      nothingFoundMessage={t('record.municipalityNothing')}
      clearButtonProps={{ 'aria-label': t('page.clear') }}
      {...rest}
    />
  );
}
