import { Button } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { indicators } from '../../api/queries';
import { mayRecord } from '../../api/rights';
import { useSession } from '../../api/session';
import { Empty } from '../../parts/empty';
import { Page } from '../../parts/page';
import { PageHead } from '../../parts/page-head';
import { QueryView } from '../../parts/query-view';
import { Section } from '../../parts/section';
import { CompareFilters } from './compare-filters';
import { Comparison } from './comparison';
import { chosenOf, useCompareSearch } from './compare-search';
import { RecordDrawer } from './record-drawer';

export function Compare() {
  const { t } = useTranslation();
  const session = useSession();
  const query = useQuery(indicators);
  const { search } = useCompareSearch();
  const [recording, { open, close }] = useDisclosure();
  return (
    <Page>
      <PageHead
        title={t('compare.title')}
        lead={t('compare.lead')}
        actions={mayRecord(session) && <Button onClick={open}>{t('compare.record')}</Button>}
      />
      <QueryView query={query} lines={14}>
        {({ items }) => {
          const chosen = chosenOf(items, search);
          if (!chosen.indicator)
            return (
              <Section title={t('compare.indicator')}>
                <Empty title={t('compare.noIndicators')} body={t('compare.noIndicatorsBody')} />
              </Section>
            );
          return (
            <>
              <CompareFilters indicator={chosen.indicator} period={chosen.period} />
              {chosen.period ? (
                <Comparison indicator={chosen.indicator} period={chosen.period} />
              ) : (
                <Section title={t('compare.chart')}>
                  <Empty title={t('compare.noPeriods')} body={t('compare.noPeriodsBody')} />
                </Section>
              )}
              <RecordDrawer opened={recording} onClose={close} indicator={chosen.indicator.code} />
            </>
          );
        }}
      </QueryView>
    </Page>
  );
}
