import { Anchor, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { about } from '../../api/queries';
import { useLabel } from '../../i18n/language';
import { Facts } from '../../parts/facts';
import { Page } from '../../parts/page';
import { PageHead } from '../../parts/page-head';
import { QueryView } from '../../parts/query-view';
import { Section } from '../../parts/section';

export function About() {
  const { t } = useTranslation();
  const label = useLabel();
  const query = useQuery(about);
  return (
    <Page>
      <PageHead title={t('about.title')} lead={t('about.lead')} />
      <QueryView query={query} lines={8}>
        {({ version, codeList, attributions }) => (
          <>
            <Section title={t('shell.product')}>
              <Facts
                items={[
                  [t('about.version'), version],
                  codeList && [
                    t('about.codeList'),
                    `${codeList.name}, ${t('about.edition', { edition: codeList.edition })}`,
                  ],
                ]}
              />
            </Section>
            <Section title={t('about.data')}>
              <Facts
                items={attributions.map(
                  ({ name, licence, text }) =>
                    [
                      name,
                      <span key={name}>
                        {label(text)}
                        <Text span display="block" size="xs" c="dimmed">
                          {t('about.licence')}: {licence}
                        </Text>
                      </span>,
                    ] as const,
                )}
              />
            </Section>
          </>
        )}
      </QueryView>
      <Section title={t('about.api')}>
        <Text size="sm">
          {t('about.apiBody')} <Anchor href="/api/docs">{t('about.apiLink')}</Anchor>
        </Text>
      </Section>
    </Page>
  );
}
