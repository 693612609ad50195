import { useInfiniteQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { adoptions } from '../../api/queries';
import { AdoptionTable } from '../../parts/adoption-table';
import { Nothing } from '../../parts/empty';
import { ListView } from '../../parts/list-view';
import { Section } from '../../parts/section';

export function ProgramAdopters({ id }: { id: string }) {
  const { t } = useTranslation();
  const query = useInfiniteQuery(adoptions({ program: id }));
  return (
    <Section title={t('programs.adopters')}>
      <ListView query={query} lines={3} empty={<Nothing>{t('programs.adoptersEmpty')}</Nothing>}>
        {(items) => <AdoptionTable rows={items} of="program" />}
      </ListView>
    </Section>
  );
}
