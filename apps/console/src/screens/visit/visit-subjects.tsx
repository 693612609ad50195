import { useInfiniteQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { adoptions } from '../../api/queries';
import type { AdoptionItem, VisitEntry } from '../../api/shapes';
import { useLabel } from '../../i18n/language';
import { Attribution } from '../../parts/attribution';
import { Nothing } from '../../parts/empty';
import { Named, TextLink } from '../../parts/links';
import { ListView } from '../../parts/list-view';
import { Section } from '../../parts/section';
import { OriginNote } from '../../parts/source-note';
import { AdoptionStage } from '../../parts/stages';
import classes from './visit.module.css';

/** Studied and intended stand side by side and are never one list: to study is not yet to intend. */
export function VisitSubjects({ of }: { of: VisitEntry }) {
  return (
    <div className={classes.columns}>
      <Topics of={of} />
      <Intents of={of} />
    </div>
  );
}

function Topics({ of }: { of: VisitEntry }) {
  const { t } = useTranslation();
  const label = useLabel();
  return (
    <Section title={t('visits.topicsTitle', { count: of.topics.length })} lead={t('visits.topicsLead')}>
      {of.topics.length === 0 && <Nothing>{t('visits.topicsEmpty')}</Nothing>}
      <ol className={classes.plainList}>
        {of.topics.map(({ topic, program, origin }) => (
          <li key={origin.eventId} className={classes.line}>
            <Named text={label(topic)} program={program} />
            <OriginNote what={label(topic)} origin={origin} />
          </li>
        ))}
      </ol>
    </Section>
  );
}

function Intents({ of }: { of: VisitEntry }) {
  const { t } = useTranslation();
  const query = useInfiniteQuery(adoptions({ visit: of.id, limit: 50 }));
  const count = query.data?.pages.flatMap((page) => page.items).length;
  return (
    <Section title={t('visits.intentsTitle', { count: count ?? 0 })} lead={t('visits.intentsLead')}>
      <ListView query={query} lines={5} empty={<Nothing>{t('visits.intentsEmpty')}</Nothing>}>
        {(items) => (
          <ol className={classes.plainList}>
            {items.map((adoption) => (
              <Intent key={adoption.id} of={adoption} />
            ))}
          </ol>
        )}
      </ListView>
    </Section>
  );
}

function Intent({ of }: { of: AdoptionItem }) {
  const label = useLabel();
  return (
    <li>
      <div className={classes.line}>
        <TextLink to="/adoptions/$id" params={{ id: of.id }}>
          {label(of.program.name)}
        </TextLink>
        <AdoptionStage of={of.stage} />
      </div>
      <small>
        <Attribution level={of.attributionLevel} />
      </small>
    </li>
  );
}
