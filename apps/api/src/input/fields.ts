import { applyDecorators } from '@nestjs/common';
import { Type } from 'class-transformer';
import { ValidateNested } from 'class-validator';
import { isCalendarDay, isStorable, municipalityCode, text, uuid } from '#registry';
import { Rule, type RuleContext } from './rule.js';

interface FieldOptions {
  readonly optional?: boolean;
  readonly description?: string;
}

const api = ({ optional, description }: FieldOptions) => ({
  required: !optional,
  ...(description && { description }),
});

const matches = (schema: { safeParse(value: unknown): { success: boolean } }) => (value: unknown) =>
  schema.safeParse(value).success;

/** Text that is not blank, well-formed Unicode, of at most `max` characters. */
export const TextField = ({ max = 400, ...options }: FieldOptions & { max?: number } = {}) =>
  Rule(
    matches(text(max)),
    {
      code: 'text',
      message: {
        id: `harus berupa teks, tidak kosong, paling banyak ${max} karakter`,
        en: `must be text, not blank, of at most ${max} characters`,
      },
    },
    { type: String, minLength: 1, maxLength: max, ...api(options) },
  );

/** One of a fixed list of codes. */
export const CodeField = (values: readonly string[], options: FieldOptions = {}) =>
  Rule(
    (value) => typeof value === 'string' && values.includes(value),
    {
      code: 'code',
      message: { id: 'harus salah satu dari nilai yang ada', en: 'must be one of the listed values' },
      expected: values,
    },
    { type: String, enum: [...values], ...api(options) },
  );

/** Code of a municipality; whether it is registered is for the decider to say. */
export const MunicipalityField = (options: FieldOptions = {}) =>
  Rule(
    matches(municipalityCode),
    {
      code: 'municipality_code',
      message: { id: 'harus kode kabupaten atau kota', en: 'must be the code of a regency or city' },
      expected: {
        id: 'dua angka, titik, dua angka, misalnya 63.72',
        en: 'two digits, a dot, two digits, such as 63.72',
      },
    },
    { type: String, example: '63.72', ...api(options) },
  );

export const UuidField = (options: FieldOptions = {}) =>
  Rule(
    matches(uuid),
    { code: 'uuid', message: { id: 'harus berupa UUID', en: 'must be a UUID' } },
    { type: String, format: 'uuid', ...api(options) },
  );

/** A day that exists. */
export const DayField = (options: FieldOptions = {}) =>
  Rule(
    (value) => typeof value === 'string' && isCalendarDay(value),
    {
      code: 'day',
      message: {
        id: 'harus tanggal yang ada, tidak sebelum 1800: tidak ada daerah di sini yang lebih tua',
        en: 'must be a day that exists, not before 1800: no municipality here is older',
      },
      expected: { id: 'TTTT-BB-HH, misalnya 2023-02-06', en: 'YYYY-MM-DD, such as 2023-02-06' },
    },
    { type: String, format: 'date', ...api(options) },
  );

export const WholeNumberField = ({ min, max, ...options }: FieldOptions & { min: number; max: number }) =>
  Rule(
    (value) => Number.isInteger(value) && (value as number) >= min && (value as number) <= max,
    {
      code: 'whole_number',
      message: {
        id: `harus bilangan bulat dari ${min} sampai ${max}`,
        en: `must be a whole number from ${min} to ${max}`,
      },
    },
    { type: 'integer', minimum: min, maximum: max, ...api(options) },
  );

export const YesOrNoField = (options: FieldOptions = {}) =>
  Rule(
    (value) => typeof value === 'boolean',
    {
      code: 'yes_or_no',
      message: { id: 'harus true atau false', en: 'must be true or false' },
      expected: ['true', 'false'],
    },
    { type: Boolean, ...api(options) },
  );

/** Text whose exact form the decider judges (a number, a period, an indicator's code), so that one place says what is wrong. */
export const JudgedField = ({ example, ...options }: FieldOptions & { example: string }) =>
  Rule(
    (value) => typeof value === 'string' && value.length <= 200 && isStorable(value),
    {
      code: 'text',
      message: { id: 'harus berupa teks', en: 'must be text' },
      expected: { id: `misalnya "${example}"`, en: `such as "${example}"` },
    },
    { type: String, example, ...api(options) },
  );

/** A list of texts; empty when it is left out. */
export const TextListField = ({ max = 50, ...options }: FieldOptions & { max?: number } = {}) =>
  Rule(
    (value) =>
      Array.isArray(value) &&
      value.length <= max &&
      value.every((part) => typeof part === 'string' && part !== '' && isStorable(part)),
    {
      code: 'text_list',
      message: {
        id: `harus daftar teks, paling banyak ${max}`,
        en: `must be a list of texts, at most ${max}`,
      },
    },
    { type: [String], ...api(options), required: false, default: [] },
  );

const notAnObject = {
  code: 'object',
  message: { id: 'harus berupa objek', en: 'must be an object' },
  expected: { id: 'sebuah objek', en: 'an object' },
} satisfies RuleContext;

/** An object with fields of its own. */
export const ObjectField = (type: () => new () => object, options: FieldOptions = {}) =>
  applyDecorators(
    Rule(
      (value) => typeof value === 'object' && value !== null && !Array.isArray(value),
      notAnObject,
      // The description takes a function for a class still to come only under this very name.
      { type: () => type(), ...api(options) } as never,
    ),
    ValidateNested(),
    Type(type),
  );

/** A list of objects with fields of their own; empty when it is left out and the field has a default. */
export const ObjectListField = (
  type: () => new () => object,
  { max = 500, byDefault, ...options }: FieldOptions & { max?: number; byDefault?: [] } = {},
) =>
  applyDecorators(
    Rule(
      (value) => Array.isArray(value) && value.length <= max,
      {
        code: 'list',
        message: { id: `harus daftar, paling banyak ${max}`, en: `must be a list, of at most ${max}` },
      },
      {
        type: () => [type()],
        maxItems: max,
        ...api(options),
        ...(byDefault && { required: false, default: byDefault }),
      } as never,
    ),
    ValidateNested({ each: true, context: notAnObject }),
    Type(type),
  );
