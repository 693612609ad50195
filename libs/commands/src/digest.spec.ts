import fc from 'fast-check';
import { digestOf } from './digest.js';

it('does not see the order of keys, nor keys without a value', () => {
  expect(digestOf({ a: 1, b: { c: [2], d: 3 } })).toBe(digestOf({ b: { d: 3, c: [2], e: undefined }, a: 1 }));
});

it.each([
  [{ a: 1 }, { a: '1' }],
  [{ a: null }, {}],
  [{ a: [1, 2] }, { a: [2, 1] }],
  [{ a: { b: 1 } }, { 'a.b': 1 }],
])('tells %j from %j', (one, other) => expect(digestOf(one)).not.toBe(digestOf(other)));

it('is the same for what is the same after a journey through JSON', () =>
  fc.assert(
    fc.property(fc.jsonValue({ noUnicodeString: false }), (value) => {
      expect(digestOf(JSON.parse(JSON.stringify(value)))).toBe(digestOf(value));
    }),
  ));
