import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { AdoptionEntry } from '../../api/shapes';
import { Nothing } from '../../parts/empty';
import { PreciseDate } from '../../parts/precise-date';
import { Section } from '../../parts/section';
import { OriginNote } from '../../parts/source-note';
import visit from '../visit/visit.module.css';

export function Claims({ of }: { of: AdoptionEntry }) {
  const { t } = useTranslation();
  return (
    <Section title={t('adoptions.claims')}>
      {of.claims.length === 0 && <Nothing>{t('adoptions.claimsEmpty')}</Nothing>}
      <ul className={visit.plainList}>
        {of.claims.map(({ claimant, basis, note, origin }) => {
          const text = t('adoptions.claimBy', {
            claimant: t(`vocabulary.claimant.${claimant}`),
            basis: t(`vocabulary.claimBasis.${basis}`).toLowerCase(),
          });
          return (
            <li key={origin.eventId} className={visit.line}>
              <div>
                {text}, <PreciseDate of={origin.effectiveFrom} />
                {note && (
                  <Text size="sm" c="dimmed">
                    {note}
                  </Text>
                )}
              </div>
              <OriginNote what={text} origin={origin} />
            </li>
          );
        })}
      </ul>
    </Section>
  );
}
