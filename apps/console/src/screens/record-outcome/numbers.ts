/** Indonesian writes 137,5 and English 137.5; the registry keeps a point. */
export const tidyNumber = (text: string): string => text.replaceAll(/\s/g, '').replace(',', '.');

/** `1.029` is a thousand and something to one reader and one and a bit to another: a thousandfold error. */
const ambiguous = /^-?([1-9]\d{0,2})[.,](\d{3})$/;

/** The two readings of a number that can be read in two ways; null where there is only one. */
export function readingsOf(text: string): { whole: string; fraction: string } | null {
  const [, left, right] = ambiguous.exec(text.replaceAll(/\s/g, '')) ?? [];
  return left && right ? { whole: `${left}${right}`, fraction: `${left},${right}0` } : null;
}
