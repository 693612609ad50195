import { Title } from '@mantine/core';
import { useEffect, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './page-head.module.css';

interface Props {
  title: string;
  above?: ReactNode;
  lead?: ReactNode;
  actions?: ReactNode;
}

export function useDocumentTitle(title: string): void {
  const { t } = useTranslation();
  const product = t('shell.product');
  useEffect(() => {
    document.title = `${title} · ${product}`;
  }, [title, product]);
}

/** Names the page, on it and in the browser's tab. */
export function PageHead({ title, above, lead, actions }: Props) {
  useDocumentTitle(title);
  return (
    <header className={classes.head}>
      <div>
        {above && <div className={classes.above}>{above}</div>}
        <Title order={1}>{title}</Title>
        {lead && <p className={classes.lead}>{lead}</p>}
      </div>
      {actions && <div className={`${classes.actions} print-hidden`}>{actions}</div>}
    </header>
  );
}
