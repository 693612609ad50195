import { useTranslation } from 'react-i18next';
import type { WorkItem } from '../../api/shapes';
import { useDates } from '../../i18n/dates';
import { useLabel } from '../../i18n/language';
import { MunicipalityLink, ProgramLink } from '../../parts/links';
import { Tag } from '../../parts/tag';
import { TaskLink } from './task-link';
import classes from './work.module.css';

/** One thing to do: where to do it, what it is about, and by when. */
export function Task({ of }: { of: WorkItem }) {
  const { t } = useTranslation();
  const dates = useDates();
  const label = useLabel();
  return (
    <li className={classes.task}>
      <div className={classes.when}>
        {of.dueOn ? t('work.dueOn', { date: dates.day(of.dueOn) }) : t('work.noDay')}
        {of.isOverdue && (
          <>
            {' '}
            <Tag tone="differs">{t('work.isOverdue')}</Tag>
          </>
        )}
        <div className={classes.since}>{t('work.since', { date: dates.day(of.since) })}</div>
      </div>
      <div>
        <div className={classes.what}>
          <TaskLink of={of} />
        </div>
        <About of={of} />
        {of.contradiction && <p className={classes.detail}>{label(of.contradiction.message)}</p>}
        {of.detail && <q className={classes.detail}>{of.detail}</q>}
      </div>
      <div className={classes.who}>
        {of.contradiction && (
          <Tag tone={of.contradiction.severity === 'certain' ? 'differs' : 'plain'}>
            {t(`vocabulary.contradictionSeverity.${of.contradiction.severity}`)}
          </Tag>
        )}
        {of.role === 'verifier' && <Tag>{t('work.forVerifier')}</Tag>}
        {of.fallsTo !== null && <Tag>{t('work.forRecorder')}</Tag>}
        {of.office && <Tag>{of.office}</Tag>}
      </div>
    </li>
  );
}

function About({ of: { program, counterpart, indicator, period } }: { of: WorkItem }) {
  const label = useLabel();
  const dates = useDates();
  const parts = [
    program && <ProgramLink key="program" of={program} />,
    indicator && <span key="indicator">{label(indicator.name)}</span>,
    period && <span key="period">{dates.period(period)}</span>,
    counterpart && <MunicipalityLink key="counterpart" of={counterpart} />,
  ].filter(Boolean);
  if (parts.length === 0) return null;
  return <div className={classes.about}>{parts}</div>;
}
