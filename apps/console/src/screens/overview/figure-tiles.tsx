import { useQuery } from '@tanstack/react-query';
import { Link, type LinkProps } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { figures } from '../../api/queries';
import type { Figures } from '../../api/shapes';
import { useNumbers } from '../../i18n/numbers';
import { Failure } from '../../parts/failure';
import classes from './overview.module.css';

type Figure = Exclude<keyof Figures, 'position'>;

const tiles: readonly { figure: Figure; to?: LinkProps['to'] }[] = [
  { figure: 'programs', to: '/programs' },
  { figure: 'visits', to: '/visits' },
  { figure: 'adoptions', to: '/adoptions' },
  { figure: 'observations', to: '/compare' },
  { figure: 'indicators', to: '/compare' },
  { figure: 'municipalities' },
  { figure: 'provinces' },
];

export function FigureTiles() {
  const { t } = useTranslation();
  const numbers = useNumbers();
  const query = useQuery(figures);
  if (query.isError) return <Failure error={query.error} onRetry={() => void query.refetch()} />;
  return (
    <section aria-label={t('overview.figuresTitle')}>
      <ul className={classes.tiles}>
        {tiles.map(({ figure, to }) => {
          const value = (
            <span className={classes.figure}>
              {query.data ? numbers.count(query.data[figure]) : '\u00a0'}
            </span>
          );
          const name = t(`overview.figures.${figure}`);
          return (
            <li key={figure} className={classes.tile}>
              {value}
              {to ? <Link to={to}>{name}</Link> : <span>{name}</span>}
            </li>
          );
        })}
      </ul>
    </section>
  );
}
