import { Skeleton, Text, VisuallyHidden } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { comparison } from '../../api/queries';
import type { Comparison as Answer, Indicator } from '../../api/shapes';
import { Empty } from '../../parts/empty';
import { QueryView } from '../../parts/query-view';
import { Section } from '../../parts/section';
import { barsOf, heightOf } from './bars';
import { Basis } from './basis';
import { ComparisonTable } from './comparison-table';
import { useCompareSearch } from './compare-search';

const ComparisonChart = lazy(() => import('./comparison-chart'));

export function Comparison({ indicator, period }: { indicator: Indicator; period: string }) {
  const { t } = useTranslation();
  const { asked } = useCompareSearch();
  const query = useQuery(comparison(indicator.code, { ...asked, period }));
  return (
    <QueryView query={query} lines={16}>
      {(answer) =>
        answer.rows.length === 0 ? (
          <Section title={t('compare.chart')}>
            <Empty title={t('compare.noRows')} body={t('compare.noRowsBody')} />
          </Section>
        ) : (
          <>
            <Chart of={answer} />
            <Section title={t('compare.table')} lead={<Basis of={answer} />}>
              <ComparisonTable of={answer} />
            </Section>
            <UpdateNote position={answer.position} />
          </>
        )
      }
    </QueryView>
  );
}

function Chart({ of }: { of: Answer }) {
  const { t } = useTranslation();
  const bars = barsOf(of.rows);
  const ranked = of.rows.filter(({ rank }) => rank !== null).length;
  const shown = bars.filter(({ rank }) => rank !== null).length;
  return (
    <Section
      title={t('compare.chart')}
      lead={shown < ranked ? t('compare.chartLimited', { shown, total: ranked }) : undefined}
    >
      {ranked === 0 && (
        <Text size="sm" mb="xs">
          {t('compare.chartEmpty')}
        </Text>
      )}
      {bars.length > 0 && (
        <Suspense fallback={<Skeleton height={heightOf(bars.length)} />}>
          <ComparisonChart of={of} bars={bars} />
        </Suspense>
      )}
    </Section>
  );
}

/** Says aloud that the figures changed while the page was open. */
function UpdateNote({ position }: { position: string }) {
  const { t } = useTranslation();
  const [first] = useState(position);
  return <VisuallyHidden role="status">{first === position ? '' : t('compare.updated')}</VisuallyHidden>;
}
