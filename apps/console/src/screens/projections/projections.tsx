import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { projections } from '../../api/queries';
import { Page } from '../../parts/page';
import { PageHead } from '../../parts/page-head';
import { QueryView } from '../../parts/query-view';
import { Section } from '../../parts/section';
import { DeadLetterList } from './dead-letter-list';
import { Halted } from './halted';
import { ReadModelTable } from './read-model-table';

/** How every read model is doing, and the events that wait for a decision. */
export function Projections() {
  const { t } = useTranslation();
  const query = useQuery(projections);
  return (
    <Page>
      <PageHead title={t('projections.title')} lead={t('projections.lead')} />
      <QueryView query={query} lines={10}>
        {({ head, items }) => (
          <>
            {items.map(({ halted }) => halted && <Halted key={halted.id} letter={halted} />)}
            <Section title={t('projections.all')}>
              <ReadModelTable head={head} rows={items} />
            </Section>
          </>
        )}
      </QueryView>
      <DeadLetterList />
    </Page>
  );
}
