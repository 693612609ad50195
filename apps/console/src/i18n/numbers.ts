import { useTranslation } from 'react-i18next';
import { useLanguage } from './language';

/** Intl formats decimal text exactly, beyond what a double holds; TypeScript knows only literals. */
const exact = (value: string) => value as Intl.StringNumericLiteral;

/** Writes numbers, amounts and units as the language in use does. Values are exact decimals as text. */
export function useNumbers() {
  const { i18n } = useTranslation();
  const { locale } = useLanguage();
  const plain = new Intl.NumberFormat(locale, { maximumFractionDigits: 9 });
  const measured = new Intl.NumberFormat(locale, { maximumSignificantDigits: 4 });

  const unit = (code: string): string => {
    const key = `units.${code}`;
    return i18n.exists(key) ? String(i18n.t(key as 'units.unit')) : code;
  };

  return {
    unit,
    count: (value: number) => plain.format(value),
    decimal: (value: string) => plain.format(exact(value)),
    /** Computed figures: as many digits as carry meaning. */
    measured: (value: number) =>
      Math.abs(value) >= 10_000 ? plain.format(Math.round(value)) : measured.format(value),
    quantity(value: string, unitCode: string): string {
      if (unitCode === 'IDR')
        return new Intl.NumberFormat(locale, {
          style: 'currency',
          currency: 'IDR',
          currencyDisplay: 'narrowSymbol',
          minimumFractionDigits: 0,
          maximumFractionDigits: 2,
        }).format(exact(value));
      return unitCode === '%'
        ? `${plain.format(exact(value))} %`
        : `${plain.format(exact(value))} ${unit(unitCode)}`;
    },
  };
}
