import type { ReactElement } from 'react';
import { Trans, useTranslation } from 'react-i18next';
import type { Happening } from '../../api/shapes';
import { useDates } from '../../i18n/dates';
import { useLabel } from '../../i18n/language';
import { useNumbers } from '../../i18n/numbers';
import { TextLink } from '../../parts/links';

/** Links by the letters the sentences use: municipality, counterpart, program, visit, adoption, indicator. */
function linksOf(of: Happening): Record<string, ReactElement> {
  const plain = <span />;
  return {
    m: <TextLink to="/municipalities/$code" params={{ code: of.municipality.code }} />,
    c: of.counterpart ? (
      <TextLink to="/municipalities/$code" params={{ code: of.counterpart.code }} />
    ) : (
      plain
    ),
    p: of.program ? <TextLink to="/programs/$id" params={{ id: of.program.id }} /> : plain,
    v: of.visitId ? <TextLink to="/visits/$id" params={{ id: of.visitId }} /> : plain,
    a: of.adoptionId ? <TextLink to="/adoptions/$id" params={{ id: of.adoptionId }} /> : plain,
    i: of.indicator ? (
      <TextLink
        to="/compare"
        search={{
          indicator: of.indicator.code,
          period: of.period ?? undefined,
          valueKind: of.valueKind ?? undefined,
        }}
      />
    ) : (
      plain
    ),
  };
}

/** One happening as a sentence with links to what it names. */
export function Sentence({ of }: { of: Happening }) {
  const { t } = useTranslation();
  const label = useLabel();
  const dates = useDates();
  const numbers = useNumbers();
  const kind = of.type === 'OutcomeRecorded' && of.value === null ? 'OutcomeStatement' : of.type;
  return (
    <Trans
      i18nKey={`overview.sentence.${kind}`}
      components={linksOf(of)}
      values={{
        municipality: of.municipality.name,
        counterpart: of.counterpart?.name ?? t('page.unknown'),
        program: of.program ? label(of.program.name) : t('page.unknown'),
        indicator: of.indicator ? label(of.indicator.name) : t('page.unknown'),
        period: of.period ? dates.period(of.period) : '',
        value: of.value === null ? '' : numbers.quantity(of.value, of.unit ?? ''),
        kind: of.valueKind ? t(`vocabulary.valueKind.${of.valueKind}`).toLowerCase() : '',
        decision: of.decision ? t(`vocabulary.decision.${of.decision}`).toLowerCase() : '',
      }}
    />
  );
}
