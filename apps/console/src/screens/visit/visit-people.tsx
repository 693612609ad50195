import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { PublicPerson, VisitEntry } from '../../api/shapes';
import { Nothing } from '../../parts/empty';
import { Person } from '../../parts/person';
import { Section } from '../../parts/section';
import { OriginNote } from '../../parts/source-note';
import classes from './visit.module.css';

export function VisitPeople({ of }: { of: VisitEntry }) {
  const { t } = useTranslation();
  const substitution = of.hostSubstitution;
  return (
    <Section title={t('visits.received')}>
      <div className={classes.columns}>
        <Reception title={t('visits.expectedHost')} person={of.expectedHost} />
        <Reception title={t('visits.actualHost')} person={of.actualHost} />
      </div>
      {substitution && (
        <Text size="sm" mt="sm" component="div">
          {substitution.reason
            ? t('visits.substitutedBecause', { reason: substitution.reason })
            : t('visits.substituted')}{' '}
          <OriginNote what={t('visits.substituted')} origin={substitution.origin} />
        </Text>
      )}
      <div className={classes.columns} data-lower>
        <People title={t('visits.delegation')} people={of.delegation} />
        <People title={t('visits.hostParticipants')} people={of.hostParticipants} />
      </div>
    </Section>
  );
}

function Reception({ title, person }: { title: string; person: PublicPerson | null }) {
  const { t } = useTranslation();
  return (
    <div className={classes.reception}>
      <h3 className={classes.small}>{title}</h3>
      {person ? <Person of={person} /> : <Nothing>{t('page.notRecorded')}</Nothing>}
    </div>
  );
}

function People({ title, people }: { title: string; people: PublicPerson[] }) {
  const { t } = useTranslation();
  return (
    <div>
      <h3 className={classes.small}>{title}</h3>
      {people.length === 0 && <Nothing>{t('visits.peopleEmpty')}</Nothing>}
      <ul className={classes.plainList}>
        {people.map((person, index) => (
          <li key={index}>
            <Person of={person} />
          </li>
        ))}
      </ul>
    </div>
  );
}
