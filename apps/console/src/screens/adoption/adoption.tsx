import { Button, Group } from '@mantine/core';
import { IconPrinter } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { adoption } from '../../api/queries';
import { adoptionForms } from '../../commands/forms/adoptions';
import { RecordMenu } from '../../commands/record-menu';
import { useLabel } from '../../i18n/language';
import { MunicipalityLink, ProgramLink } from '../../parts/links';
import { Page } from '../../parts/page';
import { PageHead } from '../../parts/page-head';
import { QueryView } from '../../parts/query-view';
import { AdoptionFacts } from './adoption-facts';
import { Claims } from './claims';
import { History } from './history';
import { Ladder } from './ladder';
import { NamedIdsOf } from './named-ids';

export function Adoption() {
  const { t } = useTranslation();
  const label = useLabel();
  const { id } = useParams({ from: '/adoptions/$id' });
  const query = useQuery(adoption(id));
  return (
    <Page>
      <QueryView query={query} lines={18}>
        {(entry) => (
          <>
            <PageHead
              title={t('adoptions.one', { adopter: entry.adopter.name, program: label(entry.program.name) })}
              above={
                <>
                  <ProgramLink of={entry.program} /> · {t('adoptions.origin')}:{' '}
                  <MunicipalityLink of={entry.origin} />
                </>
              }
              actions={
                <Group gap="xs">
                  <RecordMenu forms={adoptionForms} of={entry} path={{ id }} />
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
            <AdoptionFacts of={entry} />
            <NamedIdsOf adoption={entry}>
              <History id={entry.id} />
            </NamedIdsOf>
            <Ladder level={entry.attributionLevel} />
            <Claims of={entry} />
          </>
        )}
      </QueryView>
    </Page>
  );
}
