import { useInfiniteQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { deadLetters } from '../../api/queries';
import type { DeadLetterItem } from '../../api/shapes';
import { useDates } from '../../i18n/dates';
import { useLabel } from '../../i18n/language';
import { DataTable, type Column } from '../../parts/data-table';
import { Nothing } from '../../parts/empty';
import { ListView } from '../../parts/list-view';
import { Section } from '../../parts/section';
import { Tag } from '../../parts/tag';
import { deciderOf } from './decider';

/** Every event that a read model could not take, what became of it, who decided so and why. */
export function DeadLetterList() {
  const { t } = useTranslation();
  const label = useLabel();
  const dates = useDates();
  const query = useInfiniteQuery(deadLetters);
  const by = (decidedBy: string | null) => {
    const decider = deciderOf(decidedBy);
    if (!decider) return '–';
    return decider.atTerminal ? t('projections.byConsole', { user: decider.name }) : decider.name;
  };
  const columns: Column<DeadLetterItem>[] = [
    { header: 'projections.name', cell: (letter) => label(letter.label) },
    { header: 'projections.eventType', cell: ({ eventType }) => eventType },
    { header: 'projections.error', cell: ({ error }) => error },
    { header: 'projections.state', cell: ({ state }) => <Tag>{t(`projections.states.${state}`)}</Tag> },
    { header: 'projections.by', cell: ({ decidedBy }) => by(decidedBy) },
    {
      header: 'projections.when',
      cell: ({ decidedAt, failedAt }) => dates.instant(decidedAt ?? failedAt),
    },
    { header: 'projections.reason', cell: ({ reason }) => reason ?? '–' },
  ];
  return (
    <Section title={t('projections.decided')}>
      <ListView query={query} lines={3} empty={<Nothing>{t('projections.decidedNone')}</Nothing>}>
        {(items) => (
          <DataTable
            caption={t('projections.decided')}
            columns={columns}
            rows={items}
            rowId={({ id }) => id}
          />
        )}
      </ListView>
    </Section>
  );
}
