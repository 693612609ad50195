import { UnstyledButton } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { WorkInbox, WorkItem } from '../../api/shapes';
import { useChoices } from '../../i18n/choices';
import { useNumbers } from '../../i18n/numbers';
import classes from './work.module.css';

interface Props {
  /** Undefined while they are loading. */
  counts: WorkInbox['counts'] | undefined;
  chosen: WorkItem['kind'] | undefined;
  onChoose: (kind: WorkItem['kind'] | undefined) => void;
}

/** How much of each kind of work waits; choosing one shows only that kind, choosing it again shows all. */
export function Kinds({ counts, chosen, onChoose }: Props) {
  const { t } = useTranslation();
  const numbers = useNumbers();
  const kinds = useChoices('workKind');
  return (
    <ul className={`${classes.kinds} print-hidden`} aria-label={t('work.kinds')}>
      {kinds.map(({ value, label }) => {
        const count = counts?.find(({ kind }) => kind === value);
        return (
          <li key={value}>
            <UnstyledButton
              className={classes.kind}
              aria-pressed={chosen === value}
              onClick={() => onChoose(chosen === value ? undefined : value)}
            >
              <span className={classes.figure}>{count ? numbers.count(count.due) : '\u00a0'}</span>
              <span>{label}</span>
              <span className={classes.beside}>{count ? <Beside of={count} /> : '\u00a0'}</span>
            </UnstyledButton>
          </li>
        );
      })}
    </ul>
  );
}

function Beside({ of: { coming, overdue } }: { of: WorkInbox['counts'][number] }) {
  const { t } = useTranslation();
  const said = [
    overdue > 0 && t('work.overdue', { count: overdue }),
    coming > 0 && t('work.coming', { count: coming }),
  ].filter(Boolean);
  return <>{said.join(' · ') || '\u00a0'}</>;
}
