import { useQuery } from '@tanstack/react-query';
import { useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { adoptionHistory } from '../../api/queries';
import { QueryView } from '../../parts/query-view';
import { Section } from '../../parts/section';
import { AsOf } from './as-of';
import { HistoryEvents } from './history-events';
import { TimeTravel } from './time-travel';

/** The whole history, or what of it a chosen day shows. */
export function History({ id }: { id: string }) {
  const { t } = useTranslation();
  const { day, mode = 'effective' } = useSearch({ from: '/adoptions/$id' });
  const whole = useQuery(adoptionHistory(id, {}));
  const asked = !day ? {} : mode === 'known' ? { knownAt: day } : { effectiveAt: day };
  const shown = useQuery(adoptionHistory(id, asked));
  return (
    <Section title={t('history.title')} lead={t('history.lead')}>
      <QueryView query={whole} lines={10}>
        {({ events }) => <TimeTravel events={events} />}
      </QueryView>
      <QueryView query={shown} lines={6}>
        {(history) => (
          <>
            <AsOf of={history} />
            <HistoryEvents events={history.events} />
          </>
        )}
      </QueryView>
    </Section>
  );
}
