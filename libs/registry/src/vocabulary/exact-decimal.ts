const FRACTION_DIGITS = 9;

/** An exact decimal number, in billionths: as exact as the registry's decimals are written. */
export type Exact = bigint;

/** Reads a decimal number of the registry, such as `137.5`; not for any other text. */
export function exactOf(decimal: string): Exact {
  const [, sign, whole = '0', fraction = ''] = /^(-?)(\d+)(?:\.(\d{1,9}))?$/.exec(decimal) ?? [];
  if (sign === undefined) throw new Error(`not a decimal number: ${decimal}`);
  const billionths = BigInt(whole + fraction.padEnd(FRACTION_DIGITS, '0'));
  return sign === '-' ? -billionths : billionths;
}

/** Writes an exact number as the registry does, without zeros at the end of its fraction. */
export function decimalOf(exact: Exact): string {
  const digits = String(exact < 0n ? -exact : exact).padStart(FRACTION_DIGITS + 1, '0');
  const fraction = digits.slice(-FRACTION_DIGITS).replace(/0+$/, '');
  return `${exact < 0n ? '-' : ''}${digits.slice(0, -FRACTION_DIGITS)}${fraction && `.${fraction}`}`;
}

export const sumOf = (numbers: readonly Exact[]): Exact => numbers.reduce((sum, one) => sum + one, 0n);
