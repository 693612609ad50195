import fc from 'fast-check';
import { decimal } from './codes.js';
import { decimalOf, exactOf, sumOf } from './exact-decimal.js';

const written = fc
  .tuple(fc.boolean(), fc.bigInt(0n, 10n ** 18n - 1n), fc.bigInt(0n, 10n ** 9n - 1n))
  .map(
    ([isNegative, whole, fraction]) =>
      `${isNegative ? '-' : ''}${whole}.${String(fraction).padStart(9, '0')}`,
  );

it('reads every decimal of the registry and writes it back, shortest', () => {
  fc.assert(
    fc.property(written, (text) => {
      const shortest = decimalOf(exactOf(text));
      expect(decimal.safeParse(shortest).success).toBe(true);
      expect(exactOf(shortest)).toBe(exactOf(text));
      expect(shortest).not.toMatch(/\.(.*0)?$/);
    }),
  );
  expect(['137.50', '-0.1', '000', '-0', '175000000'].map((text) => decimalOf(exactOf(text)))).toEqual([
    '137.5',
    '-0.1',
    '0',
    '0',
    '175000000',
  ]);
});

it('adds up what a double would not', () => {
  expect(decimalOf(sumOf(['14.28', '40.44'].map(exactOf)))).toBe('54.72');
  expect(decimalOf(sumOf(['0.1', '0.2'].map(exactOf)))).toBe('0.3');
  expect(decimalOf(sumOf(['999999999999999999', '0.000000001'].map(exactOf)))).toBe(
    '999999999999999999.000000001',
  );
  expect(sumOf([])).toBe(0n);
});

it.each(['', '1,5', '1.', 'x', '1.0000000001'])('is not for what is no decimal: %j', (text) =>
  expect(() => exactOf(text)).toThrow('not a decimal number'),
);
