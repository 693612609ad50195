import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Projections, ReadModel } from '../../api/shapes';
import { useDates } from '../../i18n/dates';
import { useLabel } from '../../i18n/language';
import { useNumbers } from '../../i18n/numbers';
import { DataTable, type Column } from '../../parts/data-table';
import { Tag } from '../../parts/tag';

const needsSomebody: readonly ReadModel['condition'][] = ['halted', 'standing_still'];

export function ReadModelTable({ head, rows }: { head: Projections['head']; rows: ReadModel[] }) {
  const { t } = useTranslation();
  const label = useLabel();
  const dates = useDates();
  const numbers = useNumbers();
  const place = (position: string | null) => {
    if (position === null) return t('projections.placeNone');
    const own = numbers.decimal(position);
    return head === null ? own : t('projections.placeOf', { position: own, head: numbers.decimal(head) });
  };
  const columns: Column<ReadModel>[] = [
    {
      header: 'projections.name',
      cell: (row) => (
        <>
          {label(row.label)}
          <Text size="xs" c="dimmed">
            {t('projections.buildOf', { version: row.version, build: row.build })}
          </Text>
        </>
      ),
    },
    {
      header: 'projections.condition',
      cell: ({ condition }) => (
        <>
          <Tag tone={needsSomebody.includes(condition) ? 'differs' : 'plain'}>
            {t(`projections.conditions.${condition}`)}
          </Tag>
          {condition === 'standing_still' && <Text size="xs">{t('projections.stillBody')}</Text>}
        </>
      ),
    },
    {
      header: 'projections.shows',
      cell: ({ waitingSince }) =>
        waitingSince
          ? t('projections.showsUntil', { when: dates.instant(waitingSince) })
          : t('projections.showsAll'),
    },
    { header: 'projections.place', numeric: true, cell: ({ position }) => place(position) },
    { header: 'projections.events', numeric: true, cell: ({ events }) => numbers.decimal(events) },
    { header: 'projections.moved', cell: ({ updatedAt }) => dates.instant(updatedAt) },
  ];
  return (
    <DataTable
      caption={t('projections.all')}
      columns={columns}
      rows={rows}
      rowId={({ name, build }) => `${name}/${build}`}
    />
  );
}
