import { z } from 'zod';
import { DomainError } from '../domain-error.js';
import { sameFacts } from '../same-facts.js';
import { wellFormed } from '../well-formed.js';
import { isCalendarDay, preciseDate } from './calendar.js';
import { decimal, indicatorCode, methodCode, municipalityCode } from './codes.js';
import { FactCorrected } from './correction.js';
import { rulesInIndonesian } from './issue.js';
import { parsePeriod, period } from './period.js';
import { json } from './json.js';
import { label, text } from './text.js';

it.each([
  ['2023-02-06', true],
  ['2024-02-29', true],
  ['2023-02-29', false],
  ['2023-2-6', false],
  ['06/02/2023', false],
  ['0000-01-01', false],
  ['1799-12-31', false],
  ['1800-01-01', true],
])('%s is a day that exists: %s', (value, exists) => expect(isCalendarDay(value)).toBe(exists));

it('a date is as exact as its source', () => {
  expect(preciseDate.safeParse({ date: '2022-01-01', precision: 'year' }).success).toBe(true);
  expect(preciseDate.safeParse({ date: null, precision: 'unknown' }).success).toBe(true);
});

it.each([
  ['2022', { from: '2022-01-01', to: '2022-12-31', granularity: 'year' }],
  ['2024-02', { from: '2024-02-01', to: '2024-02-29', granularity: 'month' }],
  ['2021-02-16', { from: '2021-02-16', to: '2021-02-16', granularity: 'day' }],
  ['2024-01/2024-05', { from: '2024-01-01', to: '2024-05-31', granularity: 'range' }],
  ['2024-05/2024-01', 'reversed'],
  ['2024-13', null],
  ['2024/2025/2026', null],
  ['', null],
  ['0000', null],
  ['0050-02', null],
  ['1800-02', { from: '1800-02-01', to: '1800-02-28', granularity: 'month' }],
  ['0000/2024', null],
])('the period %s speaks of %j', (value, span) => expect(parsePeriod(value)).toEqual(span));

const refusalOf = (schema: z.ZodType, data: unknown) => {
  try {
    wellFormed('visit', schema, data);
  } catch (error) {
    return (error as DomainError).detail;
  }
  return null;
};

describe('data without its schema', () => {
  const schema = z.strictObject({ people: z.array(label), kind: z.enum(['a', 'b']).optional() });

  it.each([
    [{}, 'visit.field_missing', '/people'],
    [{ people: [{ id: 'x', en: ' ' }] }, 'visit.field_invalid', '/people/0/en'],
    [{ people: [], kind: 'c' }, 'visit.field_invalid', '/kind'],
    [{ people: [], 'a/b~c': 1 }, 'visit.field_unknown', '/a~1b~0c'],
    ['text', 'visit.field_invalid', ''],
    [undefined, 'visit.field_missing', ''],
  ])('%j is refused as %s at %s', (data, code, pointer) =>
    expect(refusalOf(schema, data)).toMatchObject({ kind: 'invalid', code, pointer }),
  );

  it('is told the values that are right', () =>
    expect(refusalOf(schema, { people: [], kind: 'c' })).toMatchObject({ value: 'c', expected: ['a', 'b'] }));

  it('is refused in Indonesian too, for every rule of the vocabulary', () => {
    const schemas = [
      text(),
      municipalityCode,
      indicatorCode,
      methodCode,
      decimal,
      period,
      preciseDate.shape.date,
    ];
    for (const schema of schemas) {
      const rule = schema.safeParse(' ').error?.issues[0]?.message;
      expect(Object.keys(rulesInIndonesian)).toContain(rule);
    }
    expect(refusalOf(text(), '\ud800')?.message.id).toBe('harus berupa teks Unicode yang utuh');
    expect(refusalOf(text(3), 'four')?.message.id).toBe('harus paling banyak 3');
  });
});

it.each([
  [{ a: 1, b: undefined }, { a: 1 }, true],
  [{ a: [1, { b: 2 }] }, { a: [1, { b: 2 }] }, true],
  [{ a: 1 }, { a: '1' }, false],
  [[], {}, false],
  [null, {}, false],
])('%j and %j are the same facts: %s', (a, b, same) => expect(sameFacts(a, b)).toBe(same));

describe('text', () => {
  it('may be anything that a person types', () => {
    expect(text().safeParse('Rp75 juta untuk tiap RT').success).toBe(true);
  });
  // PostgreSQL cannot hold it: one such event would stop every read model that keeps the text.
  it('does not contain the character U+0000, wherever text is taken', () => {
    const bad = 'RT\u0000Mandiri';
    expect(text().safeParse(bad).success).toBe(false);
    expect(preciseDate.safeParse({ date: null, precision: 'unknown', textInSource: bad }).success).toBe(
      false,
    );
    const correction = {
      eventId: '7c9e6679-7425-40de-944b-e07fc1f90ae7',
      pointer: '/note',
      old: null,
      new: bad,
      reason: 'typo',
    };
    expect(FactCorrected.safeParse({ ...correction, new: 'RT Mandiri' }).success).toBe(true);
    expect(FactCorrected.safeParse(correction).success).toBe(false);
  });
});

describe('a JSON value', () => {
  const nested = (depth: number, open = '[', close = ']'): unknown =>
    JSON.parse(open.repeat(depth) + '1' + close.repeat(depth));

  it('may be nested as deep as a fact could ever be', () =>
    expect(json.safeParse(nested(32))).toMatchObject({ success: true, data: nested(32) }));

  it.each([33, 4_900])('is refused when nested %i deep, and never exhausts the stack', (depth) => {
    for (const value of [nested(depth), nested(depth, '{"a":', '}')])
      expect(json.safeParse(value).error?.issues[0]?.message).toBe('must be nested at most 32 deep');
  });
});
