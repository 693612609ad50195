import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Page } from '../../parts/page';
import { PageHead } from '../../parts/page-head';

export function Crashed() {
  const { t } = useTranslation();
  return (
    <Page>
      <PageHead title={t('page.crashedTitle')} lead={t('page.crashedBody')} />
      <div>
        <Button variant="default" onClick={() => window.location.reload()}>
          {t('page.reload')}
        </Button>
      </div>
    </Page>
  );
}
