import { useTranslation } from 'react-i18next';
import type { VisitItem } from '../api/shapes';
import { useDates } from '../i18n/dates';
import { DataTable, type Column } from './data-table';
import { MunicipalityLink, TextLink } from './links';
import { Tag } from './tag';

function Held({ of }: { of: VisitItem }) {
  const { t } = useTranslation();
  const dates = useDates();
  return (
    <TextLink to="/visits/$id" params={{ id: of.id }}>
      {of.held ? dates.span(of.held) : `${t('visits.planned')}: ${dates.span(of.planned)}`}
    </TextLink>
  );
}

function Kind({ of }: { of: VisitItem['kind'] }) {
  const { t } = useTranslation();
  return <>{t(`vocabulary.visitKind.${of}`)}</>;
}

function Confirmed({ of }: { of: boolean }) {
  const { t } = useTranslation();
  return <Tag tone={of ? 'strong' : 'plain'}>{t(of ? 'visits.confirmedYes' : 'visits.confirmedNo')}</Tag>;
}

const columns: readonly Column<VisitItem>[] = [
  { header: 'visits.held', cell: (row) => <Held of={row} /> },
  { header: 'visits.guest', cell: (row) => <MunicipalityLink of={row.guest} /> },
  { header: 'visits.host', cell: (row) => <MunicipalityLink of={row.host} /> },
  { header: 'visits.kind', cell: (row) => <Kind of={row.kind} /> },
  { header: 'visits.topics', cell: (row) => row.topicCount, numeric: true },
  { header: 'visits.confirmed', cell: (row) => <Confirmed of={row.hostConfirmed} /> },
];

export function VisitTable({ rows }: { rows: VisitItem[] }) {
  const { t } = useTranslation();
  return <DataTable caption={t('visits.title')} columns={columns} rows={rows} rowId={(row) => row.id} />;
}
