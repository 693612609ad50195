import { Group, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { ProgramEntry } from '../../api/shapes';
import { useLanguage } from '../../i18n/language';
import { Facts } from '../../parts/facts';
import { PreciseDate } from '../../parts/precise-date';
import { Section } from '../../parts/section';
import { OriginNote } from '../../parts/source-note';
import { ProgramStage, Sector } from '../../parts/stages';

export function ProgramFacts({ of }: { of: ProgramEntry }) {
  const { t } = useTranslation();
  const { language } = useLanguage();
  const other = language === 'id' ? 'en' : 'id';
  return (
    <Section
      title={t('programs.facts')}
      actions={<OriginNote what={t('programs.facts')} origin={of.origin} />}
    >
      <Facts
        items={[
          [t('programs.stage'), <ProgramStage key="stage" of={of.stage} />],
          [t('programs.sector'), <Sector key="sector" of={of.sector} />],
          [t('programs.launched'), <PreciseDate key="launched" of={of.launched} withSourceText />],
          [
            t('programs.otherLanguage'),
            <span key="name" lang={other}>
              {of.name[other]}
            </span>,
          ],
          of.aliases.length > 0 && [t('programs.alias'), of.aliases.join('; ')],
        ]}
      />
      {of.stages.length > 1 && <Stages of={of} />}
    </Section>
  );
}

function Stages({ of }: { of: ProgramEntry }) {
  const { t } = useTranslation();
  return (
    <>
      <Text size="xs" c="dimmed" mt="md" mb={4}>
        {t('programs.stages')}
      </Text>
      <Group gap="lg" component="ol" p={0} m={0} style={{ listStyle: 'none' }}>
        {of.stages.map(({ stage, origin }) => (
          <Group key={origin.eventId} component="li" gap={6}>
            <ProgramStage of={stage} />
            <Text span size="sm">
              <PreciseDate of={origin.effectiveFrom} />
            </Text>
            <OriginNote what={t(`vocabulary.programStage.${stage}`)} origin={origin} />
          </Group>
        ))}
      </Group>
    </>
  );
}
