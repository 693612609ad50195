import { Button, Group } from '@mantine/core';
import { IconPrinter } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { visit } from '../../api/queries';
import { visitForms } from '../../commands/forms/visits';
import { RecordMenu } from '../../commands/record-menu';
import { Page } from '../../parts/page';
import { PageHead } from '../../parts/page-head';
import { QueryView } from '../../parts/query-view';
import { VisitFacts } from './visit-facts';
import { VisitPeople } from './visit-people';
import { VisitAftermath } from './visit-aftermath';
import { VisitSides } from './visit-sides';
import { VisitSites } from './visit-sites';
import { VisitStatements } from './visit-statements';
import { VisitSubjects } from './visit-subjects';

export function Visit() {
  const { t } = useTranslation();
  const { id } = useParams({ from: '/visits/$id' });
  const query = useQuery(visit(id));
  return (
    <Page>
      <QueryView query={query} lines={18}>
        {(entry) => (
          <>
            <PageHead
              title={t('visits.one', { guest: entry.guest.name, host: entry.host.name })}
              above={t(`vocabulary.visitKind.${entry.kind}`)}
              lead={entry.purpose ?? undefined}
              actions={
                <Group gap="xs">
                  <RecordMenu forms={visitForms} of={entry} path={{ id }} />
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
            <VisitFacts of={entry} />
            {entry.held && <VisitSides of={entry} />}
            <VisitSubjects of={entry} />
            <VisitPeople of={entry} />
            <VisitSites of={entry} />
            {entry.held && <VisitAftermath of={entry} />}
            <VisitStatements of={entry} />
          </>
        )}
      </QueryView>
    </Page>
  );
}
