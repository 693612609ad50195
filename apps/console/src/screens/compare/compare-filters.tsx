import { Select, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { comparison } from '../../api/queries';
import type { Indicator } from '../../api/shapes';
import { useChoices } from '../../i18n/choices';
import { useDates } from '../../i18n/dates';
import { useLabel } from '../../i18n/language';
import filters from '../../parts/filters.module.css';
import { IndicatorSelect } from '../../parts/indicator-select';
import { Section } from '../../parts/section';
import { useCompareSearch } from './compare-search';
import { useMethodName } from './method-name';

export function CompareFilters({ indicator, period }: { indicator: Indicator; period: string | undefined }) {
  const { t } = useTranslation();
  const label = useLabel();
  const dates = useDates();
  const methodName = useMethodName();
  const statuses = useChoices('observationStatus');
  const kinds = useChoices('valueKind');
  const { search, asked, set } = useCompareSearch();
  const answer = useQuery({
    ...comparison(indicator.code, { ...asked, period }),
    enabled: period !== undefined,
  });
  const methods = answer.data?.methods ?? [];
  const periods = [...new Set([...(period ? [period] : []), ...(answer.data?.periods ?? indicator.periods)])];

  return (
    <Section title={label(indicator.name)} lead={label(indicator.concept)}>
      <div className={`${filters.filters} print-hidden`}>
        <IndicatorSelect
          label={t('compare.indicator')}
          value={indicator.code}
          allowDeselect={false}
          onChange={(code) => set({ indicator: code })}
        />
        <Select
          label={t('compare.period')}
          data={periods.map((value) => ({ value, label: dates.period(value) }))}
          value={period ?? null}
          allowDeselect={false}
          onChange={(value) => set({ period: value ?? undefined })}
        />
        <Select
          label={t('compare.kind')}
          data={kinds}
          value={answer.data?.basis.valueKind ?? search.valueKind ?? 'actual'}
          allowDeselect={false}
          onChange={(value) => set({ valueKind: value ?? undefined })}
        />
        <Select
          label={t('compare.status')}
          data={statuses}
          value={answer.data?.basis.status ?? search.status ?? 'normal'}
          allowDeselect={false}
          onChange={(value) => set({ status: value ?? undefined })}
        />
        {(methods.length > 1 || search.method) && (
          <Select
            label={t('compare.method')}
            placeholder={t('compare.anyMethod')}
            clearable
            clearButtonProps={{ 'aria-label': t('page.clear') }}
            data={methods.map((value) => ({ value, label: methodName(value) }))}
            value={search.method ?? null}
            onChange={(value) => set({ method: value ?? undefined })}
          />
        )}
      </div>
      <Text size="sm" c="dimmed">
        {t(`vocabulary.direction.${indicator.direction}`)}.
      </Text>
    </Section>
  );
}
