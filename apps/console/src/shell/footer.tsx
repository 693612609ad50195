import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { about } from '../api/queries';
import { useLabel } from '../i18n/language';
import { TextLink } from '../parts/links';
import classes from './shell.module.css';

/** The licences of the data ask for their attribution wherever the data are shown. */
export function Footer() {
  const { t } = useTranslation();
  const label = useLabel();
  const { data } = useQuery(about);
  return (
    <footer className={classes.footer}>
      {data?.attributions.map(({ name, text }) => (
        <span key={name}>{label(text)} </span>
      ))}
      <TextLink to="/about">{t('shell.nav.about')}</TextLink>
    </footer>
  );
}
