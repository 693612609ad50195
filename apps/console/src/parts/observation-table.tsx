import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Observation } from '../api/shapes';
import { useDates } from '../i18n/dates';
import { useLabel } from '../i18n/language';
import { useNumbers } from '../i18n/numbers';
import { DataTable, type Column } from './data-table';
import { useFigure } from './figure';
import { TextLink } from './links';
import { OriginNote } from './source-note';
import { Tag } from './tag';

function Indicator({ of }: { of: Observation }) {
  const label = useLabel();
  return (
    <TextLink
      to="/compare"
      search={{ indicator: of.indicator.code, period: of.period, valueKind: of.valueKind }}
    >
      {label(of.indicator.name)}
    </TextLink>
  );
}

function Value({ of }: { of: Observation }) {
  const { t } = useTranslation();
  const figure = useFigure();
  const numbers = useNumbers();
  return (
    <>
      <span className="tabular">{figure(of)}</span>{' '}
      {of.status !== 'normal' && <Tag>{t(`vocabulary.observationStatus.${of.status}`)}</Tag>}{' '}
      {of.contested && <Tag tone="differs">{t('page.contested')}</Tag>}{' '}
      {of.supersededBy && <Tag>{t('page.superseded')}</Tag>}
      {of.corrections.map((correction) => (
        <Text key={correction.origin.eventId} size="xs" c="dimmed">
          {t('page.corrected')}:{' '}
          {t('page.correctedFrom', {
            old:
              correction.pointer === '/value' && correction.old
                ? numbers.decimal(correction.old)
                : correction.old,
            reason: t(`vocabulary.correctionReason.${correction.reason}`),
          })}
        </Text>
      ))}
      {of.value !== null && of.statement && (
        <Text size="xs" c="dimmed">
          {of.statement}
        </Text>
      )}
      {of.note && (
        <Text size="xs" c="dimmed">
          {of.note}
        </Text>
      )}
    </>
  );
}

function Period({ of }: { of: string }) {
  return <>{useDates().period(of)}</>;
}

function Kind({ of }: { of: Observation }) {
  const { t } = useTranslation();
  return <>{t(`vocabulary.valueKind.${of.valueKind}`)}</>;
}

function Where({ of }: { of: Observation }) {
  const label = useLabel();
  return <OriginNote what={`${label(of.indicator.name)}, ${of.period}`} origin={of.origin} />;
}

const columns: readonly Column<Observation>[] = [
  { header: 'programs.indicator', cell: (row) => <Indicator of={row} /> },
  { header: 'programs.period', cell: (row) => <Period of={row.period} /> },
  { header: 'programs.value', cell: (row) => <Value of={row} /> },
  { header: 'programs.kind', cell: (row) => <Kind of={row} /> },
  { header: 'page.source', cell: (row) => <Where of={row} /> },
];

export function ObservationTable({ rows }: { rows: Observation[] }) {
  const { t } = useTranslation();
  return (
    <DataTable caption={t('programs.outcomes')} columns={columns} rows={rows} rowId={(row) => row.eventId} />
  );
}
