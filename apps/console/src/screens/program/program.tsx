import { Button, Group } from '@mantine/core';
import { IconPrinter } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { program } from '../../api/queries';
import { programForms } from '../../commands/forms/programs';
import { RecordMenu } from '../../commands/record-menu';
import { useLabel } from '../../i18n/language';
import { MunicipalityLink } from '../../parts/links';
import { Page } from '../../parts/page';
import { PageHead } from '../../parts/page-head';
import { QueryView } from '../../parts/query-view';
import { LegalBases } from './legal-bases';
import { ProgramAdopters } from './program-adopters';
import { ProgramFacts } from './program-facts';
import { ProgramOutcomes } from './program-outcomes';
import { ProgramVisits } from './program-visits';

export function Program() {
  const { t } = useTranslation();
  const label = useLabel();
  const { id } = useParams({ from: '/programs/$id' });
  const query = useQuery(program(id));
  return (
    <Page>
      <QueryView query={query} lines={16}>
        {(entry) => (
          <>
            <PageHead
              title={label(entry.name)}
              above={<MunicipalityLink of={entry.municipality} />}
              lead={entry.summary ? label(entry.summary) : undefined}
              actions={
                <Group gap="xs">
                  <RecordMenu forms={programForms} of={entry} path={{ id }} />
                  <Button
                    variant="default"
                    leftSection={<IconPrinter size={16} aria-hidden />}
                    onClick={() => window.print()}
                  >
                    {t('page.print')}
                  </Button>
                </Group>
              }
            />
            <ProgramFacts of={entry} />
            <ProgramOutcomes of={entry} />
            <ProgramAdopters id={entry.id} />
            <ProgramVisits id={entry.id} />
            <LegalBases of={entry} />
          </>
        )}
      </QueryView>
    </Page>
  );
}
