import type { Conventions } from './conventions.js';
import * as refusal from './value-refusals.js';

const groupSign = { id: '.', en: ',' } as const;

type Style = keyof typeof groupSign;

/** A number by one way of writing, as the registry writes it; undefined when it is not written so. */
function inStyle(digits: string, style: Style): string | undefined {
  const [group, point] = style === 'id' ? ['\\.', ','] : [',', '\\.'];
  const shape = new RegExp(`^(\\d+|\\d{1,3}(?:${group}\\d{3})+)(?:${point}(\\d+))?$`);
  const [, whole, fraction] = shape.exec(digits) ?? [];
  if (whole === undefined) return undefined;
  // A number does not begin with a zero that groups.
  if (whole.includes(groupSign[style]) && whole.startsWith('0')) return undefined;
  const plain = whole.replaceAll(groupSign[style], '').replace(/^0+(?=\d)/, '');
  return fraction === undefined ? plain : `${plain}.${fraction}`;
}

function exact(plain: string, text: string): string {
  const [whole = '', fraction = ''] = plain.replace('-', '').split('.');
  if (whole.length > 18 || fraction.length > 9) throw refusal.numberTooLong(text);
  return plain;
}

/**
 * Reads a number with Indonesian (1.234,56) or English (1,234.56) separators as an exact decimal. Throws `CellRefused`,
 * of kind `ambiguous` for what means another number in each of the two ways while none is declared.
 */
export function readDecimal(text: string, { numbers }: Conventions = {}): string {
  const written = text.trim().replace(/^\u2212/u, '-');
  // Spaces group too, in either way: 1 234 567.
  const spaced = /^-?\d{1,3}(?:[ \u00A0\u202F]\d{3})+(?=[.,]|$)/u.test(written);
  const [, sign = '', digits = ''] =
    /^(-?)([\d.,]+)$/.exec(spaced ? written.replace(/[ \u00A0\u202F]/gu, '') : written) ?? [];
  if (digits === '') throw refusal.numberUnknown(text);
  const signed = (plain: string) => exact(/^0(\.0+)?$/.test(plain) ? plain : `${sign}${plain}`, text);
  if (numbers) {
    const plain = inStyle(digits, numbers);
    if (plain !== undefined) return signed(plain);
    throw inStyle(digits, numbers === 'id' ? 'en' : 'id') === undefined
      ? refusal.numberUnknown(text)
      : refusal.numberOtherStyle(text, numbers);
  }
  const asId = inStyle(digits, 'id');
  const asEn = inStyle(digits, 'en');
  const one = asId ?? asEn;
  if (one === undefined) throw refusal.numberUnknown(text);
  if (asId === undefined || asEn === undefined || asId === asEn) return signed(one);
  const whole = asId.includes('.') ? asEn : asId;
  throw refusal.numberAmbiguous(text, `${sign}${whole}`, `${sign}${whole === asId ? asEn : asId}`);
}

/** A number that a spreadsheet keeps as such, which it writes with a decimal point and, when large, with an exponent. */
export function readKeptNumber(text: string): string {
  const plain = /e/i.test(text)
    ? Number(text).toLocaleString('en', { useGrouping: false, maximumFractionDigits: 9 })
    : text;
  // A spreadsheet keeps 0.1 + 0.2 as 0.30000000000000004: it is exact to 15 digits.
  const [whole = '', fraction = ''] = plain.split('.');
  if (fraction.length > 9)
    return readDecimal(
      Number(Number(plain).toPrecision(15))
        .toFixed(9)
        .replace(/\.?0+$/, ''),
      { numbers: 'en' },
    );
  return readDecimal(fraction ? `${whole}.${fraction}` : whole, { numbers: 'en' });
}

/** A whole number, zero or more. */
export function wholeOf(decimal: string, text: string): number {
  if (decimal.startsWith('-')) throw refusal.negative(text);
  const number = Number(decimal);
  if (!/^\d+(\.0+)?$/.test(decimal) || !Number.isSafeInteger(number)) throw refusal.notWhole(text);
  return number;
}
