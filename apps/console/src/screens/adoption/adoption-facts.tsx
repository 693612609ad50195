import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { AdoptionEntry } from '../../api/shapes';
import { useDates } from '../../i18n/dates';
import { Attribution } from '../../parts/attribution';
import { Facts } from '../../parts/facts';
import { MunicipalityLink, ProgramLink, TextLink } from '../../parts/links';
import { PreciseDate } from '../../parts/precise-date';
import { Section } from '../../parts/section';
import { OriginNote } from '../../parts/source-note';
import { AdoptionStage } from '../../parts/stages';

const lawfulEndings: readonly string[] = ['declined', 'deferred', 'referred'];

export function AdoptionFacts({ of }: { of: AdoptionEntry }) {
  const { t } = useTranslation();
  const dates = useDates();
  const { decided } = of;
  return (
    <Section
      title={t('adoptions.facts')}
      actions={<OriginNote what={t('adoptions.facts')} origin={of.recorded} />}
    >
      <Facts
        items={[
          [t('adoptions.stage'), <AdoptionStage key="stage" of={of.stage} />],
          [t('adoptions.attribution'), <Attribution key="attribution" level={of.attributionLevel} />],
          [t('adoptions.adopter'), <MunicipalityLink key="adopter" of={of.adopter} />],
          [t('adoptions.intended'), <PreciseDate key="intended" of={of.intended} withSourceText />],
          [t('adoptions.visit'), <VisitLink key="visit" id={of.visit} />],
          [t('adoptions.decision'), <Decision key="decision" of={decided} />],
          decided?.explanation && [t('adoptions.explanation'), decided.explanation],
          decided?.reviewOn && [t('adoptions.reviewOn'), dates.day(decided.reviewOn)],
          decided?.instrument && [t('adoptions.instrument'), decided.instrument],
          decided?.budgetReference && [t('adoptions.budget'), decided.budgetReference],
          of.localProgram && [t('adoptions.localProgram'), <ProgramLink key="local" of={of.localProgram} />],
        ]}
      />
      {lawfulEndings.includes(of.stage) && (
        <Text size="sm" c="dimmed" mt="md">
          {t('adoptions.lawful')}
        </Text>
      )}
    </Section>
  );
}

function VisitLink({ id }: { id: string | null }) {
  const { t } = useTranslation();
  if (!id) return <>{t('adoptions.withoutVisit')}</>;
  return (
    <TextLink to="/visits/$id" params={{ id }}>
      {t('adoptions.openVisit')}
    </TextLink>
  );
}

function Decision({ of }: { of: AdoptionEntry['decided'] }) {
  const { t } = useTranslation();
  if (!of) return <>{t('adoptions.undecided')}</>;
  return (
    <>
      {t(`vocabulary.decision.${of.decision}`)}, <PreciseDate of={of.origin.effectiveFrom} />{' '}
      <OriginNote what={t('adoptions.decision')} origin={of.origin} />
    </>
  );
}
