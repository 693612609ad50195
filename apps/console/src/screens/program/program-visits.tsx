import { useInfiniteQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { visits } from '../../api/queries';
import { Nothing } from '../../parts/empty';
import { ListView } from '../../parts/list-view';
import { Section } from '../../parts/section';
import { VisitTable } from '../../parts/visit-table';

export function ProgramVisits({ id }: { id: string }) {
  const { t } = useTranslation();
  const query = useInfiniteQuery(visits({ program: id }));
  return (
    <Section title={t('programs.visits')}>
      <ListView query={query} lines={3} empty={<Nothing>{t('programs.visitsEmpty')}</Nothing>}>
        {(items) => <VisitTable rows={items} />}
      </ListView>
    </Section>
  );
}
