import { useTranslation } from 'react-i18next';
import type { HistoryEvent } from '../../api/shapes';
import { useDates } from '../../i18n/dates';
import { PreciseDate } from '../../parts/precise-date';
import { OriginNote } from '../../parts/source-note';
import { Changes } from './changes';
import { useEventName } from './event-name';
import classes from './history.module.css';

export function HistoryEvents({ events }: { events: HistoryEvent[] }) {
  return (
    <ol className={classes.events}>
      {events.map((event) => (
        <Event key={event.origin.eventId} of={event} />
      ))}
    </ol>
  );
}

function Event({ of }: { of: HistoryEvent }) {
  const { t } = useTranslation();
  const dates = useDates();
  const name = useEventName()(of.type);
  const { actor, effectiveFrom, recordedAt } = of.origin;
  return (
    <li className={classes.event}>
      <div className={classes.eventHead}>
        <h3>{name}</h3>
        <OriginNote what={name} origin={of.origin} />
      </div>
      <dl className={classes.dates}>
        <div>
          <dt>{t('page.happened')}</dt>
          <dd>
            <PreciseDate of={effectiveFrom} withSourceText />
          </dd>
        </div>
        <div>
          <dt>{t('page.recorded')}</dt>
          <dd>{dates.instant(recordedAt)}</dd>
        </div>
        <div>
          <dt>{t('page.recordedBy')}</dt>
          <dd>
            {actor.office}
            {actor.capacity && `, ${t(`vocabulary.capacity.${actor.capacity}`)}`}
          </dd>
        </div>
      </dl>
      <Changes of={of.changes} />
    </li>
  );
}
