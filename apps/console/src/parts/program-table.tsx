import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { ProgramItem } from '../api/shapes';
import { useLanguage } from '../i18n/language';
import { DataTable, type Column } from './data-table';
import { MunicipalityLink, ProgramLink } from './links';
import { PreciseDate } from './precise-date';
import { ProgramStage, Sector } from './stages';

/** The name in the language in use, and below it the one in the other language where it is another. */
function Names({ of }: { of: ProgramItem }) {
  const { language } = useLanguage();
  const other = language === 'id' ? 'en' : 'id';
  return (
    <>
      <ProgramLink of={of} />
      {of.name[other] !== of.name[language] && (
        <Text span display="block" size="xs" c="dimmed" lang={other} fw={400}>
          {of.name[other]}
        </Text>
      )}
    </>
  );
}

const columns: readonly Column<ProgramItem>[] = [
  { header: 'programs.name', cell: (row) => <Names of={row} /> },
  { header: 'programs.municipality', cell: (row) => <MunicipalityLink of={row.municipality} /> },
  { header: 'programs.sector', cell: (row) => <Sector of={row.sector} /> },
  { header: 'programs.stage', cell: (row) => <ProgramStage of={row.stage} /> },
  { header: 'programs.launched', cell: (row) => <PreciseDate of={row.launched} /> },
];
const ofOneMunicipality = columns.filter(({ header }) => header !== 'programs.municipality');

export function ProgramTable({ rows, ofOne = false }: { rows: ProgramItem[]; ofOne?: boolean }) {
  const { t } = useTranslation();
  return (
    <DataTable
      caption={t('programs.title')}
      columns={ofOne ? ofOneMunicipality : columns}
      rows={rows}
      rowId={(row) => row.id}
    />
  );
}
