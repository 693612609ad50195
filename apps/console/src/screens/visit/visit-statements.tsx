import { useTranslation } from 'react-i18next';
import type { VisitEntry } from '../../api/shapes';
import { useLanguage } from '../../i18n/language';
import { Nothing } from '../../parts/empty';
import { MunicipalityLink } from '../../parts/links';
import { Person } from '../../parts/person';
import { Section } from '../../parts/section';
import { OriginNote } from '../../parts/source-note';
import classes from './visit.module.css';

export function VisitStatements({ of }: { of: VisitEntry }) {
  const { t } = useTranslation();
  const { locale } = useLanguage();
  const languageNames = new Intl.DisplayNames(locale, { type: 'language' });
  return (
    <Section title={t('visits.statements')}>
      {of.statements.length === 0 && <Nothing>{t('visits.statementsEmpty')}</Nothing>}
      {of.statements.map(({ speaker, municipality, words, language, origin }) => (
        <figure key={origin.eventId} className={classes.quote}>
          <blockquote lang={language}>
            <p>“{words}”</p>
          </blockquote>
          <figcaption className={classes.line}>
            <div>
              <Person of={speaker} />
              <small>
                <MunicipalityLink of={municipality} />,{' '}
                {t('visits.quoteLanguage', { language: languageNames.of(language) ?? language })}
              </small>
            </div>
            <OriginNote what={speaker.name ?? speaker.office} origin={origin} />
          </figcaption>
        </figure>
      ))}
    </Section>
  );
}
