import { useTranslation } from 'react-i18next';
import classes from './attribution.module.css';

export const attributionLevels = [0, 1, 2, 3, 4, 5, 6, 7] as const;
export type AttributionLevel = (typeof attributionLevels)[number];

const isLevel = (level: number): level is AttributionLevel =>
  attributionLevels.some((known) => known === level);

/** How strong the attribution to the origin is: shown wherever an adoption is shown. */
export function Attribution({ level }: { level: number | null }) {
  const { t } = useTranslation();
  if (level === null || !isLevel(level))
    return <span className={classes.none}>{t('page.attributionNone')}</span>;
  return (
    <span className={classes.attribution}>
      <span className={classes.steps} aria-hidden>
        {attributionLevels.map((step) => (
          <span key={step} data-reached={step <= level || undefined} />
        ))}
      </span>
      {t('page.attributionShort', { level, name: t(`vocabulary.attribution.level${level}.name`) })}
    </span>
  );
}
