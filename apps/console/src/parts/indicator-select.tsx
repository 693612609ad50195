import { Select, type SelectProps } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { indicators } from '../api/queries';
import type indonesian from '../i18n/id';
import { useLabel } from '../i18n/language';

interface Props extends Omit<SelectProps, 'data' | 'value' | 'onChange'> {
  value: string | undefined;
  onChange: (code: string | undefined) => void;
  /** Offers only these. */
  only?: readonly string[];
}

type KnownGroup = keyof typeof indonesian.compare.groups;

/** All indicators, grouped by the first word of their codes. */
export function IndicatorSelect({ value, onChange, only, ...rest }: Props) {
  const { t, i18n } = useTranslation();
  const label = useLabel();
  const { data } = useQuery(indicators);
  const groupName = (prefix: string) =>
    i18n.exists(`compare.groups.${prefix}`) ? t(`compare.groups.${prefix as KnownGroup}`) : prefix;
  const offered = data?.items.filter(({ code }) => !only || only.includes(code) || code === value) ?? [];
  const groups = Object.groupBy(offered, ({ code }) => code.split('.')[0] ?? code);
  return (
    <Select
      searchable
      data={Object.entries(groups).map(([prefix, items]) => ({
        group: groupName(prefix),
        items: (items ?? []).map(({ code, name }) => ({ value: code, label: label(name) })),
      }))}
      value={value ?? null}
      onChange={(code) => onChange(code ?? undefined)}
      nothingFoundMessage={t('page.none')}
      {...rest}
    />
  );
}
