import { useTranslation } from 'react-i18next';
import type { Comparison } from '../../api/shapes';
import { useNumbers } from '../../i18n/numbers';

type Measure = Comparison['indicator'];

/** Words for compared values: in the indicator's unit, per so many people where it is normalised. */
export function useComparedText(indicator: Measure) {
  const { t } = useTranslation();
  const numbers = useNumbers();
  const { unit, normalisation } = indicator;
  const per =
    normalisation.kind === 'per_capita'
      ? t('page.perPopulation', { per: numbers.count(normalisation.per) })
      : null;
  return {
    perPopulation: per,
    unit: per ? `${numbers.unit(unit)} ${per}` : numbers.unit(unit),
    value: (compared: number): string =>
      unit === 'IDR' ? numbers.quantity(String(Math.round(compared)), unit) : numbers.measured(compared),
  };
}
