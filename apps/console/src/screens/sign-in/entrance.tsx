import { Group, Paper, Text, Title } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useDocumentTitle } from '../../parts/page-head';
import { LanguageSwitch } from '../../shell/language-switch';
import { SchemeSwitch } from '../../shell/scheme-switch';
import classes from './entrance.module.css';

/** The page before one is in: nothing but what is asked. */
export function Entrance({ title, children }: { title: string; children: ReactNode }) {
  const { t } = useTranslation();
  useDocumentTitle(title);
  return (
    <main className={classes.entrance}>
      <div className={classes.column}>
        <Group justify="space-between" wrap="nowrap" mb="lg">
          <div>
            <Text fz="1.75rem" fw={700} lh={1.2}>
              {t('shell.product')}
            </Text>
            <Text c="dimmed">{t('shell.tagline')}</Text>
          </div>
          <Group gap={4} wrap="nowrap">
            <LanguageSwitch />
            <SchemeSwitch />
          </Group>
        </Group>
        <Paper className={classes.card}>
          <Title order={1} mb="sm">
            {title}
          </Title>
          {children}
        </Paper>
      </div>
    </main>
  );
}
