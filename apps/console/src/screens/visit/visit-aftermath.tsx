import { Button } from '@mantine/core';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSession } from '../../api/session';
import type { VisitEntry } from '../../api/shapes';
import { completeFollowUp } from '../../commands/forms/visits';
import { titleKey } from '../../commands/names';
import { useDates } from '../../i18n/dates';
import { Nothing } from '../../parts/empty';
import { MunicipalityLink } from '../../parts/links';
import { Person } from '../../parts/person';
import { Section } from '../../parts/section';
import { OriginNote } from '../../parts/source-note';
import classes from './visit.module.css';

const Dialog = lazy(async () => ({ default: (await import('../../commands/command-dialog')).CommandDialog }));

/** What came after a visit: the report of who travelled, and what was promised. */
export function VisitAftermath({ of }: { of: VisitEntry }) {
  const { t } = useTranslation();
  const dates = useDates();
  return (
    <Section title={t('visits.aftermath')}>
      <p className={classes.small}>{t('visits.tripReports')}</p>
      {of.tripReports.length === 0 && <Nothing>{t('visits.tripReportsEmpty')}</Nothing>}
      <ul className={classes.plainList}>
        {of.tripReports.map(({ document, date, by, origin }) => (
          <li key={origin.eventId} className={classes.line}>
            <span>
              {document}, {dates.day(date)} · <Person of={by} />
            </span>
            <OriginNote what={document} origin={origin} />
          </li>
        ))}
      </ul>
      <p className={classes.small}>{t('visits.followUps')}</p>
      {of.followUps.length === 0 && <Nothing>{t('visits.followUpsEmpty')}</Nothing>}
      <ul className={classes.plainList}>
        {of.followUps.map((promise) => (
          <FollowUp key={promise.id} of={promise} visit={of} />
        ))}
      </ul>
    </Section>
  );
}

function FollowUp({ of, visit }: { of: VisitEntry['followUps'][number]; visit: VisitEntry }) {
  const { t } = useTranslation();
  const dates = useDates();
  const session = useSession();
  const [isOpen, setIsOpen] = useState(false);
  const { what, municipality, office, dueOn, done, origin } = of;
  const mayComplete = !done && completeFollowUp.offeredFor?.(visit, session);
  return (
    <li className={classes.line}>
      <div>
        {what}
        <div className={classes.small}>
          <MunicipalityLink of={municipality} />, {office} ·{' '}
          {t('visits.followUpDue', { date: dates.day(dueOn) })}
        </div>
        {done && t('visits.followUpDone', { date: dates.day(done.date), result: done.result })}
        {mayComplete && (
          <Button
            size="compact-sm"
            variant="default"
            className="print-hidden"
            onClick={() => setIsOpen(true)}
          >
            {t(titleKey(completeFollowUp))}
          </Button>
        )}
        {isOpen && (
          <Suspense>
            <Dialog
              form={completeFollowUp}
              target={{ path: { id: visit.id, followUp: of.id }, revision: visit.revision }}
              onClose={() => setIsOpen(false)}
            />
          </Suspense>
        )}
      </div>
      <OriginNote what={what} origin={done?.origin ?? origin} />
    </li>
  );
}
