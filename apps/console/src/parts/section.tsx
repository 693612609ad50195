import { Paper, Title } from '@mantine/core';
import { useId, type ReactNode } from 'react';
import classes from './section.module.css';

interface Props {
  title: ReactNode;
  lead?: ReactNode;
  actions?: ReactNode;
  /** Where the page's own head already says it, the title is only for who navigates by headings. */
  hiddenTitle?: boolean;
  children: ReactNode;
}

/** One subject of a page: a titled card. */
export function Section({ title, lead, actions, hiddenTitle = false, children }: Props) {
  const id = useId();
  return (
    <Paper component="section" aria-labelledby={id} className={classes.section}>
      <div className={hiddenTitle ? undefined : classes.head}>
        <div>
          <Title order={2} id={id} className={hiddenTitle ? classes.hidden : undefined}>
            {title}
          </Title>
          {lead && <p className={classes.lead}>{lead}</p>}
        </div>
        {actions && <div>{actions}</div>}
      </div>
      {children}
    </Paper>
  );
}
