import { useInfiniteQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { activity } from '../../api/queries';
import type { Happening } from '../../api/shapes';
import { useDates } from '../../i18n/dates';
import { Empty } from '../../parts/empty';
import { ListView } from '../../parts/list-view';
import { PreciseDate } from '../../parts/precise-date';
import { Section } from '../../parts/section';
import { OriginNote } from '../../parts/source-note';
import classes from './overview.module.css';
import { Sentence } from './sentence';

export function Activity() {
  const { t } = useTranslation();
  const query = useInfiniteQuery(activity(20));
  return (
    <Section title={t('overview.activityTitle')}>
      <ListView
        query={query}
        lines={14}
        empty={<Empty title={t('overview.activityEmpty')} body={t('overview.activityEmptyBody')} />}
      >
        {(items) => (
          <ol className={classes.timeline}>
            {items.map((happening) => (
              <Entry key={happening.origin.eventId} of={happening} />
            ))}
          </ol>
        )}
      </ListView>
    </Section>
  );
}

function Entry({ of }: { of: Happening }) {
  const { t } = useTranslation();
  const dates = useDates();
  const { effectiveFrom, recordedAt, actor } = of.origin;
  return (
    <li className={classes.happening}>
      <div className={classes.when}>
        {effectiveFrom.date ? <PreciseDate of={effectiveFrom} /> : t('overview.dateUnknown')}
      </div>
      <div className={classes.what}>
        <Sentence of={of} />
        <div className={classes.recorded}>
          {t('overview.recordedOn', { when: dates.recordedDay(recordedAt), office: actor.office })}
        </div>
      </div>
      <OriginNote what={t(`vocabulary.eventType.${of.type}`)} origin={of.origin} />
    </li>
  );
}
