import { Button } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { visits } from '../../api/queries';
import { useSession } from '../../api/session';
import { BeginButton } from '../../commands/begin-button';
import { planVisit } from '../../commands/forms/visits';
import { Empty } from '../../parts/empty';
import filters from '../../parts/filters.module.css';
import { ListView } from '../../parts/list-view';
import { MunicipalitySelect } from '../../parts/municipality-select';
import { Page } from '../../parts/page';
import { PageHead } from '../../parts/page-head';
import { Section } from '../../parts/section';
import { VisitTable } from '../../parts/visit-table';

export function Visits() {
  const { t } = useTranslation();
  const { form: _open, ...search } = useSearch({ from: '/visits' });
  const home = useSession()?.user.municipality ?? '';
  const navigate = useNavigate({ from: '/visits' });
  const query = useInfiniteQuery(visits(search));
  const show = (municipality: string | undefined) =>
    void navigate({ search: { municipality }, replace: true, resetScroll: false });
  return (
    <Page>
      <PageHead
        title={t('visits.title')}
        lead={t('visits.lead')}
        actions={
          <BeginButton
            form={planVisit}
            start={{ guest: home }}
            onBegun={(id) => void navigate({ to: '/visits/$id', params: { id } })}
          />
        }
      />
      <Section title={t('visits.title')} hiddenTitle>
        <div className={`${filters.filters} print-hidden`} role="search">
          <MunicipalitySelect
            label={t('visits.municipality')}
            placeholder={t('programs.anyMunicipality')}
            maw={420}
            value={search.municipality}
            onChange={show}
          />
        </div>
        <ListView
          query={query}
          lines={10}
          empty={
            search.municipality ? (
              <Empty
                title={t('visits.noMatch')}
                body={t('visits.noMatchBody')}
                action={
                  <Button variant="default" onClick={() => show(undefined)}>
                    {t('page.clearFilters')}
                  </Button>
                }
              />
            ) : (
              <Empty title={t('visits.empty')} body={t('visits.emptyBody')} />
            )
          }
        >
          {(items) => <VisitTable rows={items} />}
        </ListView>
      </Section>
    </Page>
  );
}
