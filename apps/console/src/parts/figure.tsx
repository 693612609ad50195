import { useTranslation } from 'react-i18next';
import type { Observation } from '../api/shapes';
import { useNumbers } from '../i18n/numbers';

type Figured = Pick<Observation, 'value' | 'numerator' | 'denominator' | 'unit' | 'statement'>;

/** The figure of an observation in words: a value, a fraction, what was said, or that there is none. */
export function useFigure(): (of: Figured) => string {
  const { t } = useTranslation();
  const numbers = useNumbers();
  return ({ value, numerator, denominator, unit, statement }) => {
    if (value !== null) return numbers.quantity(value, unit);
    if (numerator !== null && denominator !== null)
      return `${numbers.decimal(numerator)} / ${numbers.decimal(denominator)} ${numbers.unit(unit)}`;
    return statement ?? t('vocabulary.observationStatus.missing');
  };
}
