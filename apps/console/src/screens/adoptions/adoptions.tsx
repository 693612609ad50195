import { Button, Select } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { adoptions, type Asked } from '../../api/queries';
import { useChoices } from '../../i18n/choices';
import { AdoptionTable } from '../../parts/adoption-table';
import { useSession } from '../../api/session';
import { BeginButton } from '../../commands/begin-button';
import { intendAdoption } from '../../commands/forms/adoptions';
import { Empty } from '../../parts/empty';
import filters from '../../parts/filters.module.css';
import { ListView } from '../../parts/list-view';
import { MunicipalitySelect } from '../../parts/municipality-select';
import { Page } from '../../parts/page';
import { PageHead } from '../../parts/page-head';
import { Section } from '../../parts/section';

export function Adoptions() {
  const { t } = useTranslation();
  const stages = useChoices('adoptionStage');
  const { form: _open, ...search } = useSearch({ from: '/adoptions' });
  const home = useSession()?.user.municipality ?? '';
  const navigate = useNavigate({ from: '/adoptions' });
  const query = useInfiniteQuery(adoptions(search));
  const set = (change: Asked<'/api/v1/adoptions'>) =>
    void navigate({ search: (now) => ({ ...now, ...change }), replace: true, resetScroll: false });
  return (
    <Page>
      <PageHead
        title={t('adoptions.title')}
        lead={t('adoptions.lead')}
        actions={
          <BeginButton
            form={intendAdoption}
            start={{ adopter: home }}
            onBegun={(id) => void navigate({ to: '/adoptions/$id', params: { id } })}
          />
        }
      />
      <Section title={t('adoptions.title')} hiddenTitle>
        <div className={`${filters.filters} print-hidden`} role="search">
          <MunicipalitySelect
            label={t('adoptions.adopter')}
            placeholder={t('adoptions.anyAdopter')}
            value={search.adopter}
            onChange={(adopter) => set({ adopter })}
          />
          <Select
            label={t('adoptions.stage')}
            placeholder={t('adoptions.anyStage')}
            clearable
            clearButtonProps={{ 'aria-label': t('page.clear') }}
            data={stages}
            value={search.stage ?? null}
            onChange={(stage) => set({ stage: stage ?? undefined })}
          />
        </div>
        <ListView
          query={query}
          lines={10}
          empty={
            Object.keys(search).length > 0 ? (
              <Empty
                title={t('adoptions.noMatch')}
                body={t('adoptions.noMatchBody')}
                action={
                  <Button variant="default" onClick={() => void navigate({ search: {} })}>
                    {t('page.clearFilters')}
                  </Button>
                }
              />
            ) : (
              <Empty title={t('adoptions.empty')} body={t('adoptions.emptyBody')} />
            )
          }
        >
          {(items) => <AdoptionTable rows={items} />}
        </ListView>
      </Section>
    </Page>
  );
}
