import { Paper, Text } from '@mantine/core';
import { useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { mayRecord } from '../../api/rights';
import { useSession } from '../../api/session';
import { Page } from '../../parts/page';
import { PageHead } from '../../parts/page-head';
import section from '../../parts/section.module.css';
import OutcomeForm from './outcome-form';

export function RecordOutcome() {
  const { t } = useTranslation();
  const session = useSession();
  const start = useSearch({ from: '/outcomes/new' });
  return (
    <Page>
      <PageHead title={t('record.title')} lead={t('record.lead')} />
      <Paper className={section.section} maw={760}>
        {mayRecord(session) ? (
          <OutcomeForm start={start} />
        ) : (
          <Text>
            {t('record.readOnly', { role: session ? t(`vocabulary.role.${session.user.role}`) : '' })}
          </Text>
        )}
      </Paper>
    </Page>
  );
}
