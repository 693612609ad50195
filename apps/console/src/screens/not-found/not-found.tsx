import { useTranslation } from 'react-i18next';
import { ButtonLink } from '../../parts/links';
import { Page } from '../../parts/page';
import { PageHead } from '../../parts/page-head';

export function NotFound() {
  const { t } = useTranslation();
  return (
    <Page>
      <PageHead title={t('page.missingTitle')} lead={t('page.missingBody')} />
      <div>
        <ButtonLink to="/" variant="default">
          {t('page.backToOverview')}
        </ButtonLink>
      </div>
    </Page>
  );
}
