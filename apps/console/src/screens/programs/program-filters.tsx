import { Select, TextInput } from '@mantine/core';
import { useDebouncedCallback } from '@mantine/hooks';
import { IconSearch } from '@tabler/icons-react';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useChoices } from '../../i18n/choices';
import type { Asked } from '../../api/queries';
import filters from '../../parts/filters.module.css';
import { MunicipalitySelect } from '../../parts/municipality-select';

type Filters = Asked<'/api/v1/programs'>;

/** The filters live in the address, so that a filtered list can be sent to a colleague. */
export function ProgramFilters() {
  const { t } = useTranslation();
  const sectors = useChoices('sector');
  const search = useSearch({ from: '/programs' });
  const navigate = useNavigate({ from: '/programs' });
  const [typed, setTyped] = useState(search.search ?? '');
  const set = (change: Filters) =>
    void navigate({ search: (now) => ({ ...now, ...change }), replace: true, resetScroll: false });
  const searchFor = useDebouncedCallback((text: string) => set({ search: text || undefined }), 200);

  return (
    <div className={`${filters.filters} print-hidden`} role="search">
      <TextInput
        label={t('programs.search')}
        placeholder={t('programs.searchHint')}
        leftSection={<IconSearch size={16} aria-hidden />}
        type="search"
        value={typed}
        onChange={({ currentTarget }) => {
          setTyped(currentTarget.value);
          searchFor(currentTarget.value.trim());
        }}
      />
      <MunicipalitySelect
        label={t('programs.municipality')}
        placeholder={t('programs.anyMunicipality')}
        value={search.municipality}
        onChange={(municipality) => set({ municipality })}
      />
      <Select
        label={t('programs.sector')}
        placeholder={t('programs.anySector')}
        clearable
        clearButtonProps={{ 'aria-label': t('page.clear') }}
        data={sectors}
        value={search.sector ?? null}
        onChange={(sector) => set({ sector: sector ?? undefined })}
      />
    </div>
  );
}
