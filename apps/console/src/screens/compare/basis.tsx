import { useTranslation } from 'react-i18next';
import type { Comparison } from '../../api/shapes';
import { useMethodName } from './method-name';

/** What a row must have to be ranked. */
export function Basis({ of }: { of: Comparison }) {
  const { t } = useTranslation();
  const methodName = useMethodName();
  const { indicatorVersion, method, status, valueKind } = of.basis;
  return (
    <>
      {t('compare.basis', {
        version: indicatorVersion,
        method: methodName(method),
        status: t(`vocabulary.observationStatus.${status}`).toLowerCase(),
        kind: t(`vocabulary.valueKind.${valueKind}`).toLowerCase(),
      })}
    </>
  );
}
