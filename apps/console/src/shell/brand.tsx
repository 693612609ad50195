import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import classes from './shell.module.css';

export function Brand() {
  const { t } = useTranslation();
  return (
    <Link to="/" className={classes.brand}>
      <strong>{t('shell.product')}</strong>
      <span>{t('shell.tagline')}</span>
    </Link>
  );
}
