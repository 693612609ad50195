import { useTranslation } from 'react-i18next';
import { attributionLevels } from '../../parts/attribution';
import { Section } from '../../parts/section';
import { Tag } from '../../parts/tag';
import classes from './ladder.module.css';

/** The attribution ladder in plain words, with the step this adoption stands on. */
export function Ladder({ level }: { level: number | null }) {
  const { t } = useTranslation();
  return (
    <Section title={t('adoptions.ladder')} lead={t('adoptions.ladderLead')}>
      <ol className={classes.ladder} start={0}>
        {attributionLevels.map((step) => (
          <li
            key={step}
            data-here={step === level || undefined}
            aria-current={step === level ? 'step' : undefined}
          >
            <span className={classes.number} aria-hidden>
              {step}
            </span>
            <div>
              <strong>{t(`vocabulary.attribution.level${step}.name`)}</strong>{' '}
              {step === level && <Tag tone="strong">{t('adoptions.ladderNow')}</Tag>}
              <div className={classes.plain}>{t(`vocabulary.attribution.level${step}.plain`)}</div>
            </div>
          </li>
        ))}
      </ol>
    </Section>
  );
}
