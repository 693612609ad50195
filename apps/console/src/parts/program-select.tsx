import { Select, type SelectProps } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { program, programs } from '../api/queries';
import type { ProgramItem } from '../api/shapes';
import { useLabel } from '../i18n/language';

interface Props extends Omit<SelectProps, 'data' | 'value' | 'onChange'> {
  value: string | undefined;
  onChange: (id: string | undefined) => void;
}

/** Finds a program by one of its names; the api does the finding. */
export function ProgramSelect({ value, onChange, ...rest }: Props) {
  const { t } = useTranslation();
  const label = useLabel();
  const [typed, setTyped] = useState('');
  const [search] = useDebouncedValue(typed, 150);
  const asOption = ({ id, name, municipality }: Pick<ProgramItem, 'id' | 'name' | 'municipality'>) => ({
    value: id,
    label: `${label(name)} (${municipality.name})`,
  });
  const chosen = useQuery({ ...program(value ?? ''), enabled: value !== undefined });
  const chosenOption = value && chosen.data ? asOption(chosen.data) : null;
  const asked = search === chosenOption?.label ? '' : search.trim();
  const found = useInfiniteQuery(programs({ search: asked || undefined, limit: 20 }));
  const options = found.data?.pages[0]?.items.map(asOption) ?? [];
  const withChosen =
    chosenOption && !options.some((option) => option.value === value) ? [chosenOption, ...options] : options;
  return (
    <Select
      searchable
      clearable
      data={withChosen}
      filter={({ options: all }) => all}
      value={value ?? null}
      onChange={(id) => onChange(id ?? undefined)}
      searchValue={typed}
      onSearchChange={setTyped}
      nothingFoundMessage={t('page.none')}
      clearButtonProps={{ 'aria-label': t('page.clear') }}
      {...rest}
    />
  );
}
