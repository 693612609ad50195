import { Group } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { VisitEntry } from '../../api/shapes';
import { useDates } from '../../i18n/dates';
import { Facts } from '../../parts/facts';
import { MunicipalityLink } from '../../parts/links';
import { Section } from '../../parts/section';
import { OriginNote } from '../../parts/source-note';
import { Tag } from '../../parts/tag';

export function VisitFacts({ of }: { of: VisitEntry }) {
  const { t } = useTranslation();
  const dates = useDates();
  return (
    <Section title={t('visits.facts')} actions={<OriginNote what={t('visits.facts')} origin={of.origin} />}>
      <Facts
        items={[
          [t('visits.guest'), <MunicipalityLink key="guest" of={of.guest} />],
          [t('visits.host'), <MunicipalityLink key="host" of={of.host} />],
          [t('visits.planned'), dates.span(of.planned)],
          [t('visits.held'), of.held ? dates.span(of.held) : t('visits.notHeld')],
          of.venue && [t('visits.venue'), of.venue],
          [t('visits.confirmed'), <Confirmation key="confirmed" of={of} />],
        ]}
      />
    </Section>
  );
}

function Confirmation({ of }: { of: VisitEntry }) {
  const { t } = useTranslation();
  const dates = useDates();
  const confirmed = of.hostConfirmation;
  if (!confirmed) return <Tag>{t('visits.confirmedNo')}</Tag>;
  return (
    <Group gap={6}>
      <Tag tone="strong">{t('visits.confirmedYes')}</Tag>
      <span>
        {t('visits.confirmedDetail', { date: dates.day(confirmed.date), place: confirmed.place })}
        {confirmed.people !== null && `, ${t('visits.confirmedPeople', { count: confirmed.people })}`}
      </span>
      <OriginNote what={t('visits.confirmed')} origin={confirmed.origin} />
    </Group>
  );
}
