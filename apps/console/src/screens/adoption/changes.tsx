import { VisuallyHidden } from '@mantine/core';
import { IconArrowRight } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { HistoryEvent } from '../../api/shapes';
import { useFieldName, useFieldValue } from './field-words';
import classes from './history.module.css';

/** What one event changed, field by field: from what to what. */
export function Changes({ of }: { of: HistoryEvent['changes'] }) {
  const { t } = useTranslation();
  const nameOf = useFieldName();
  const valueOf = useFieldValue();
  if (of.length === 0) return null;
  return (
    <dl className={classes.changes} aria-label={t('history.changes')}>
      {of.map(({ field, from, to }) => (
        <div key={field}>
          <dt>{nameOf(field)}</dt>
          <dd>
            <span className={classes.before}>{valueOf(field, from)}</span>
            <IconArrowRight size={14} aria-hidden />
            <VisuallyHidden>{t('history.became')}</VisuallyHidden>
            <span>{valueOf(field, to)}</span>
          </dd>
        </div>
      ))}
    </dl>
  );
}
