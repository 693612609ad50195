import { useTranslation } from 'react-i18next';
import type { MunicipalityCard } from '../../api/shapes';
import { useNumbers } from '../../i18n/numbers';
import { Nothing } from '../../parts/empty';
import { Facts } from '../../parts/facts';
import { Section } from '../../parts/section';
import { OriginNote } from '../../parts/source-note';

export function MunicipalityFacts({ of }: { of: MunicipalityCard }) {
  const { t } = useTranslation();
  const numbers = useNumbers();
  return (
    <Section title={t('municipality.facts')}>
      <Facts
        items={[
          [t('municipality.code'), of.code],
          [t('municipality.kind'), t(`vocabulary.municipalityKind.${of.kind}`)],
          [t('municipality.province'), of.province.name],
          [
            t('municipality.codeList'),
            `${of.codeList.name}, ${t('about.edition', { edition: of.codeList.edition })}`,
          ],
          ...of.populations.map(
            ({ year, population, origin }) =>
              [
                `${t('municipality.population')} ${year}`,
                <span key={year}>
                  {numbers.count(population)}{' '}
                  <OriginNote what={`${t('municipality.population')} ${year}`} origin={origin} />
                </span>,
              ] as const,
          ),
        ]}
      />
      {of.populations.length === 0 && <Nothing>{t('municipality.populationEmpty')}</Nothing>}
    </Section>
  );
}
