import { Group, List, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { ProgramEntry } from '../../api/shapes';
import { Nothing } from '../../parts/empty';
import { Section } from '../../parts/section';
import { OriginNote } from '../../parts/source-note';

export function LegalBases({ of }: { of: ProgramEntry }) {
  const { t } = useTranslation();
  return (
    <Section title={t('programs.legal')}>
      {of.legalBases.length === 0 && <Nothing>{t('programs.legalEmpty')}</Nothing>}
      <List listStyleType="none" spacing="xs" size="sm">
        {of.legalBases.map(({ kind, number, year, title, origin }) => {
          const name = t('programs.legalNumber', {
            kind: t(`vocabulary.legalBasisKind.${kind}`),
            number,
            year,
          });
          return (
            <List.Item key={origin.eventId}>
              <Group gap="xs" align="baseline">
                <span>{name}</span>
                <OriginNote what={name} origin={origin} />
              </Group>
              {title && (
                <Text size="sm" c="dimmed">
                  {title}
                </Text>
              )}
            </List.Item>
          );
        })}
      </List>
    </Section>
  );
}
