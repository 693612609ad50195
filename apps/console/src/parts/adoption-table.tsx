import { useTranslation } from 'react-i18next';
import type { AdoptionItem } from '../api/shapes';
import { useLabel } from '../i18n/language';
import { Attribution } from './attribution';
import { DataTable, type Column } from './data-table';
import { MunicipalityLink, ProgramLink, TextLink } from './links';
import { PreciseDate } from './precise-date';
import { AdoptionStage } from './stages';

function Attempt({ of }: { of: AdoptionItem }) {
  const { t } = useTranslation();
  const label = useLabel();
  return (
    <TextLink to="/adoptions/$id" params={{ id: of.id }}>
      {t('adoptions.one', { adopter: of.adopter.name, program: label(of.program.name) })}
    </TextLink>
  );
}

const columns: readonly Column<AdoptionItem>[] = [
  { header: 'adoptions.attempt', cell: (row) => <Attempt of={row} /> },
  { header: 'adoptions.program', cell: (row) => <ProgramLink of={row.program} /> },
  { header: 'adoptions.origin', cell: (row) => <MunicipalityLink of={row.origin} /> },
  { header: 'adoptions.intended', cell: (row) => <PreciseDate of={row.intended} /> },
  { header: 'adoptions.stage', cell: (row) => <AdoptionStage of={row.stage} /> },
  { header: 'adoptions.attribution', cell: (row) => <Attribution level={row.attributionLevel} /> },
];

/** Where the page already names program and origin, the columns that repeat them are left out. */
const about = {
  all: columns.filter(({ header }) => header !== 'adoptions.program'),
  program: columns.filter(({ header }) => header !== 'adoptions.program' && header !== 'adoptions.origin'),
};

export function AdoptionTable({ rows, of = 'all' }: { rows: AdoptionItem[]; of?: keyof typeof about }) {
  const { t } = useTranslation();
  return <DataTable caption={t('adoptions.title')} columns={about[of]} rows={rows} rowId={(row) => row.id} />;
}
