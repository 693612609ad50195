import { useTranslation } from 'react-i18next';
import { Page } from '../../parts/page';
import { PageHead } from '../../parts/page-head';
import { Activity } from './activity';
import { FigureTiles } from './figure-tiles';

export function Overview() {
  const { t } = useTranslation();
  return (
    <Page>
      <PageHead title={t('overview.title')} lead={t('overview.lead')} />
      <FigureTiles />
      <Activity />
    </Page>
  );
}
