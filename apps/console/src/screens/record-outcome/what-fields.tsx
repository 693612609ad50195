import { Fieldset, Select, Stack } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { programs } from '../../api/queries';
import type { ProgramItem } from '../../api/shapes';
import { useLabel } from '../../i18n/language';
import { IndicatorSelect } from '../../parts/indicator-select';
import { MunicipalitySelect } from '../../parts/municipality-select';
import { Optional, useFieldProps, useFields } from './fields';

export function WhatFields() {
  const { t } = useTranslation();
  const { entry, set } = useFields();
  const props = useFieldProps();
  const offered = useProgramsOf(entry.municipality);
  const program = offered.find(({ id }) => id === entry.program);
  return (
    <Fieldset legend={t('record.what')}>
      <Stack gap="sm">
        <MunicipalitySelect
          {...props('municipality')}
          label={t('record.municipality')}
          description={t('record.municipalityHint')}
          value={entry.municipality || undefined}
          onChange={(municipality) => set({ municipality: municipality ?? '', program: '' })}
        />
        <ProgramSelect programs={offered} />
        <IndicatorSelect
          {...props('indicator')}
          only={program?.indicators}
          label={t('record.indicator')}
          value={entry.indicator || undefined}
          onChange={(indicator) => set({ indicator: indicator ?? '' })}
        />
      </Stack>
    </Fieldset>
  );
}

function ProgramSelect({ programs: offered }: { programs: ProgramItem[] }) {
  const { t } = useTranslation();
  const label = useLabel();
  const { entry, set } = useFields();
  const props = useFieldProps();
  return (
    <Select
      {...props('program')}
      label={<Optional>{t('record.program')}</Optional>}
      description={t('record.programHint')}
      placeholder={t('record.programNone')}
      clearable
      clearButtonProps={{ 'aria-label': t('record.programNone') }}
      searchable
      disabled={!entry.municipality}
      nothingFoundMessage={t('page.none')}
      data={offered.map(({ id, name }) => ({ value: id, label: label(name) }))}
      value={entry.program || null}
      onChange={(program) => set({ program: program ?? '' })}
    />
  );
}

function useProgramsOf(municipality: string): ProgramItem[] {
  const query = useInfiniteQuery({
    ...programs({ municipality, limit: 100 }),
    enabled: municipality !== '',
  });
  return municipality ? (query.data?.pages.flatMap((page) => page.items) ?? []) : [];
}
