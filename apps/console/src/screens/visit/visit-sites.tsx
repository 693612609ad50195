import { Group } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { VisitEntry } from '../../api/shapes';
import { Nothing } from '../../parts/empty';
import { Named } from '../../parts/links';
import { Section } from '../../parts/section';
import { OriginNote } from '../../parts/source-note';
import { Tag } from '../../parts/tag';
import classes from './visit.module.css';

export function VisitSites({ of }: { of: VisitEntry }) {
  const { t } = useTranslation();
  return (
    <Section title={t('visits.sites')}>
      {of.sites.length === 0 && <Nothing>{t('visits.sitesEmpty')}</Nothing>}
      <ul className={classes.plainList}>
        {of.sites.map(({ site, reported, program, origin }) => (
          <li key={origin.eventId} className={classes.line}>
            <Group gap="xs">
              <Named text={site} program={program} />
              <Tag tone={reported === 'made' ? 'strong' : 'plain'}>
                {t(`vocabulary.siteReport.${reported}`)}
              </Tag>
            </Group>
            <OriginNote what={site} origin={origin} />
          </li>
        ))}
      </ul>
    </Section>
  );
}
