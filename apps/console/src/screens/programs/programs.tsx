import { Button } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { programs } from '../../api/queries';
import { useSession } from '../../api/session';
import { BeginButton } from '../../commands/begin-button';
import { launchProgram } from '../../commands/forms/programs';
import { Empty } from '../../parts/empty';
import { ListView } from '../../parts/list-view';
import { Page } from '../../parts/page';
import { PageHead } from '../../parts/page-head';
import { ProgramTable } from '../../parts/program-table';
import { Section } from '../../parts/section';
import { ProgramFilters } from './program-filters';

export function Programs() {
  const { t } = useTranslation();
  const { form: _open, ...search } = useSearch({ from: '/programs' });
  const home = useSession()?.user.municipality ?? '';
  const navigate = useNavigate({ from: '/programs' });
  const query = useInfiniteQuery(programs(search));
  const filtered = Object.keys(search).length > 0;
  return (
    <Page>
      <PageHead
        title={t('programs.title')}
        lead={t('programs.lead')}
        actions={
          <BeginButton
            form={launchProgram}
            start={{ municipality: home }}
            onBegun={(id) => void navigate({ to: '/programs/$id', params: { id } })}
          />
        }
      />
      <Section title={t('programs.title')} hiddenTitle>
        <ProgramFilters key={filtered ? 'filtered' : 'all'} />
        <ListView
          query={query}
          lines={12}
          empty={
            filtered ? (
              <Empty
                title={t('programs.noMatch')}
                body={t('programs.noMatchBody')}
                action={
                  <Button variant="default" onClick={() => void navigate({ search: {} })}>
                    {t('page.clearFilters')}
                  </Button>
                }
              />
            ) : (
              <Empty title={t('programs.empty')} body={t('programs.emptyBody')} />
            )
          }
        >
          {(items) => <ProgramTable rows={items} />}
        </ListView>
      </Section>
    </Page>
  );
}
