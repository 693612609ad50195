import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { adoptions, municipality, outcomes, programs, visits } from '../../api/queries';
import { AdoptionTable } from '../../parts/adoption-table';
import { Nothing } from '../../parts/empty';
import { ListView } from '../../parts/list-view';
import { ObservationTable } from '../../parts/observation-table';
import { Page } from '../../parts/page';
import { PageHead } from '../../parts/page-head';
import { ProgramTable } from '../../parts/program-table';
import { QueryView } from '../../parts/query-view';
import { Section } from '../../parts/section';
import { VisitTable } from '../../parts/visit-table';
import { MunicipalityFacts } from './municipality-facts';

export function Municipality() {
  const { t } = useTranslation();
  const { code } = useParams({ from: '/municipalities/$code' });
  const query = useQuery(municipality(code));
  return (
    <Page>
      <QueryView query={query} lines={18}>
        {(card) => (
          <>
            <PageHead title={card.name} above={t('municipality.title')} />
            <MunicipalityFacts of={card} />
            <Records code={code} />
          </>
        )}
      </QueryView>
    </Page>
  );
}

function Records({ code }: { code: string }) {
  const { t } = useTranslation();
  const ownPrograms = useInfiniteQuery(programs({ municipality: code }));
  const ownVisits = useInfiniteQuery(visits({ municipality: code }));
  const ownAdoptions = useInfiniteQuery(adoptions({ adopter: code }));
  const ownOutcomes = useInfiniteQuery(outcomes({ municipality: code }));
  return (
    <>
      <Section title={t('municipality.programs')}>
        <ListView query={ownPrograms} lines={3} empty={<Nothing>{t('municipality.programsEmpty')}</Nothing>}>
          {(items) => <ProgramTable rows={items} ofOne />}
        </ListView>
      </Section>
      <Section title={t('municipality.visits')}>
        <ListView query={ownVisits} lines={3} empty={<Nothing>{t('municipality.visitsEmpty')}</Nothing>}>
          {(items) => <VisitTable rows={items} />}
        </ListView>
      </Section>
      <Section title={t('municipality.adoptions')}>
        <ListView
          query={ownAdoptions}
          lines={3}
          empty={<Nothing>{t('municipality.adoptionsEmpty')}</Nothing>}
        >
          {(items) => <AdoptionTable rows={items} />}
        </ListView>
      </Section>
      <Section title={t('municipality.outcomes')}>
        <ListView query={ownOutcomes} lines={3} empty={<Nothing>{t('municipality.outcomesEmpty')}</Nothing>}>
          {(items) => <ObservationTable rows={items} />}
        </ListView>
      </Section>
    </>
  );
}
