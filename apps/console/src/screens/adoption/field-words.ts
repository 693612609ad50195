import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useDates } from '../../i18n/dates';
import type indonesian from '../../i18n/id';
import { useLabel } from '../../i18n/language';
import type { Label, PreciseDate } from '../../api/shapes';
import { codedFields, codeLedFields, withLabel } from './coded-fields';
import { useNamedIds } from './named-ids';

type KnownField = keyof typeof indonesian.history.fields;

export function useFieldName(): (field: string) => string {
  const { t, i18n } = useTranslation();
  return (field) =>
    i18n.exists(`history.fields.${field}`) ? t(`history.fields.${field as KnownField}`) : field;
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null;
const isPreciseDate = (value: unknown): value is PreciseDate => isObject(value) && 'precision' in value;
const isLabel = (value: unknown): value is Label =>
  isObject(value) && typeof value.id === 'string' && typeof value.en === 'string';

/** A changed value in words; what this console has no words for is shown as recorded. */
export function useFieldValue(): (field: string, value: unknown) => ReactNode {
  const { t, i18n } = useTranslation();
  const dates = useDates();
  const label = useLabel();
  const names = useNamedIds();
  const worded = (key: string, otherwise: string): string =>
    i18n.exists(key) ? String(i18n.t(key as 'page.none')) : otherwise;
  const claim = (text: string): string => {
    const [claimant = '', basis = ''] = text.split(': ');
    return t('adoptions.claimBy', {
      claimant: worded(`vocabulary.claimant.${claimant}`, claimant),
      basis: worded(`vocabulary.claimBasis.${basis}`, basis).toLowerCase(),
    });
  };

  return (field, value) => {
    if (value === null || value === undefined || value === '') return t('history.emptyValue');
    if (isPreciseDate(value)) return dates.precise(value);
    if (isLabel(value)) return label(value);
    if (isObject(value)) return isLabel(value.name) ? label(value.name) : JSON.stringify(value);
    const text = String(value);
    if (field === 'attributionLevel')
      return `${text}: ${worded(`vocabulary.attribution.level${text}.name`, '')}`;
    if (field === 'claims') return text.split('; ').map(claim).join('; ');
    if (/^\d{4}-\d{2}-\d{2}$/.test(text)) return dates.day(text);
    const ledBy = codeLedFields[field];
    if (ledBy) {
      const part = (one: string) => withLabel(one, (code) => worded(`vocabulary.${ledBy}.${code}`, code));
      return text.split('; ').map(part).join('; ');
    }
    const list = codedFields[field];
    return names.get(text) ?? (list ? worded(`vocabulary.${list}.${text}`, text) : text);
  };
}
