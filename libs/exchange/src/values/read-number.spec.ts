import fc from 'fast-check';
import { CellRefused } from '../import-problem.js';
import type { Conventions } from './conventions.js';
import { readDecimal, readKeptNumber, wholeOf } from './read-number.js';

const refusalOf = (text: string, conventions: Conventions = {}) => {
  try {
    return readDecimal(text, conventions);
  } catch (error) {
    if (!(error instanceof CellRefused)) throw error;
    return error.problem;
  }
};

it.each([
  ['1234', '1234'],
  ['007', '7'],
  ['1.234,56', '1234.56'],
  ['1,234.56', '1234.56'],
  ['1.234.567', '1234567'],
  ['1,234,567', '1234567'],
  ['1 234 567,5', '1234567.5'],
  ['0.500', '0.500'],
  ['4174.211', '4174.211'],
  ['12,5', '12.5'],
  ['12.5', '12.5'],
  ['-12,5', '-12.5'],
  ['\u221212,5', '-12.5'],
  ['-0', '0'],
  ['1234567890123456,789', '1234567890123456.789'],
])('reads %s as %s', (text, decimal) => expect(readDecimal(text)).toBe(decimal));

it('asks what 1.234 means, and what 1,234 does', () => {
  expect(refusalOf('1.234')).toMatchObject({
    kind: 'ambiguous',
    code: 'number.ambiguous',
    message: { en: 'this number can mean 1234 or 1.234' },
    expected: { en: '--numbers id where it means 1234, --numbers en where it means 1.234' },
  });
  expect(refusalOf('-1,234')).toMatchObject({
    kind: 'ambiguous',
    expected: { en: '--numbers en where it means -1234, --numbers id where it means -1.234' },
  });
});

it.each<readonly [string, Conventions, string]>([
  ['1.234', { numbers: 'id' }, '1234'],
  ['1.234', { numbers: 'en' }, '1.234'],
  ['1,234', { numbers: 'en' }, '1234'],
])('reads %s by %j as %s', (text, conventions, decimal) =>
  expect(readDecimal(text, conventions)).toBe(decimal),
);

it.each<readonly [string, string, Conventions]>([
  ['1.5', 'number.other_style', { numbers: 'id' }],
  ['1,5', 'number.other_style', { numbers: 'en' }],
  ['1.23.456', 'number.unknown_form', {}],
  ['1.234,567.8', 'number.unknown_form', {}],
  ['1,,2', 'number.unknown_form', {}],
  ['12 34', 'number.unknown_form', {}],
  ['Rp 1000', 'number.unknown_form', {}],
  ['12%', 'number.unknown_form', {}],
  ['=1+1', 'number.unknown_form', {}],
  ['', 'number.unknown_form', {}],
  ['.', 'number.unknown_form', {}],
  ['1234567890123456789', 'number.too_long', {}],
  ['0,1234567891', 'number.too_long', {}],
])('refuses %s: %s', (text, code, conventions) =>
  expect(refusalOf(text, conventions)).toMatchObject({ kind: 'invalid', code }),
);

it.each([
  ['305.155', '305.155'],
  ['1E+15', '1000000000000000'],
  ['0.30000000000000004', '0.3'],
  ['-2.5', '-2.5'],
  ['1.5E-3', '0.0015'],
])('reads %s of a spreadsheet as %s', (text, decimal) => expect(readKeptNumber(text)).toBe(decimal));

it('takes whole numbers, not negative', () => {
  expect(wholeOf('12', '12')).toBe(12);
  expect(wholeOf('12.00', '12,00')).toBe(12);
  expect(() => wholeOf('-1', '-1')).toThrow('number.negative');
  expect(() => wholeOf('1.5', '1,5')).toThrow('number.not_whole');
});

const grouped = (digits: string, sign: string): string => digits.replace(/\B(?=(\d{3})+$)/g, sign);

it('reads every number in either way of writing back, or asks, and never reads another', () => {
  const number = fc.tuple(
    fc.bigInt({ min: 0n, max: 10n ** 18n - 1n }),
    fc.option(fc.stringMatching(/^\d{1,9}$/), { nil: undefined }),
    fc.boolean(),
    fc.boolean(),
  );
  fc.assert(
    fc.property(number, ([whole, fraction, isNegative, isGrouped]) => {
      const plain = `${whole}${fraction === undefined ? '' : `.${fraction}`}`;
      const sign = isNegative && !/^0(\.0+)?$/.test(plain) ? '-' : '';
      for (const [numbers, group, point] of [
        ['id', '.', ','],
        ['en', ',', '.'],
      ] as const) {
        const digits = isGrouped ? grouped(String(whole), group) : String(whole);
        const written = `${sign}${digits}${fraction === undefined ? '' : point + fraction}`;
        expect(readDecimal(written, { numbers })).toBe(`${sign}${plain}`);
        const undeclared = refusalOf(written);
        if (typeof undeclared === 'string') expect(undeclared).toBe(`${sign}${plain}`);
        else {
          expect(undeclared.code).toBe('number.ambiguous');
          expect(undeclared.message.en).toContain(`${sign}${plain}`);
        }
      }
    }),
    { numRuns: 500 },
  );
});

it('reads any text as a decimal of the registry or refuses it', () => {
  const text = fc.oneof(fc.string(), fc.stringMatching(/^[-0-9., ]{0,12}$/));
  fc.assert(
    fc.property(text, (written) => {
      const read = refusalOf(written);
      if (typeof read === 'string') expect(read).toMatch(/^-?\d{1,18}(\.\d{1,9})?$/);
    }),
    { numRuns: 500 },
  );
});
