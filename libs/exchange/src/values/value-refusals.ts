import type { Label } from '#registry';
import { CellRefused, shortened, type ProblemKind } from '../import-problem.js';

const refused =
  (kind: ProblemKind) =>
  (code: string, value: string, message: Label, expected: Label | readonly string[]): CellRefused =>
    new CellRefused({ kind, code, value: shortened(value), message, expected });

const invalid = refused('invalid');
const ambiguous = refused('ambiguous');

const dateForms: Label = {
  id: '2023-02-06, 06/02/2023, 6 Februari 2023, Februari 2023, 2023-02, atau 2023',
  en: '2023-02-06, 06/02/2023, 6 February 2023, February 2023, 2023-02 or 2023',
};

export const dateUnknown = (text: string) =>
  invalid(
    'date.unknown_form',
    text,
    { id: 'ini bukan tanggal yang dapat dibaca', en: 'this is no date that can be read' },
    dateForms,
  );

export const noSuchDay = (text: string) =>
  invalid(
    'date.no_such_day',
    text,
    { id: 'hari ini tidak ada dalam kalender', en: 'there is no such day in the calendar' },
    dateForms,
  );

export const yearOfTwoDigits = (text: string) =>
  invalid(
    'date.year_of_two_digits',
    text,
    { id: 'tahun ini hanya dua angka', en: 'the year has two digits only' },
    { id: 'tahun dengan empat angka, misalnya 06/02/2023', en: 'a year of four digits, such as 06/02/2023' },
  );

export const weekdayWrong = (text: string) =>
  invalid(
    'date.weekday_wrong',
    text,
    { id: 'tanggal ini bukan hari yang disebut', en: 'this date is not the weekday that is named' },
    { id: 'tanggal dan hari yang cocok, atau tanggal tanpa hari', en: 'a date that fits, or no weekday' },
  );

export const dateAmbiguous = (text: string, dmy: string, mdy: string) =>
  ambiguous(
    'date.ambiguous',
    text,
    {
      id: `tanggal ini dapat berarti ${dmy} atau ${mdy}`,
      en: `this date can mean ${dmy} or ${mdy}`,
    },
    {
      id: `--dates dmy bila berarti ${dmy}, --dates mdy bila berarti ${mdy}, atau tulis TTTT-BB-HH`,
      en: `--dates dmy where it means ${dmy}, --dates mdy where it means ${mdy}, or write YYYY-MM-DD`,
    },
  );

export const dayNeeded = (text: string) =>
  invalid(
    'date.day_needed',
    text,
    { id: 'di sini harus diketahui harinya', en: 'the day must be known here' },
    { id: 'tanggal lengkap, misalnya 2023-02-06', en: 'a whole date, such as 2023-02-06' },
  );

export const numberUnknown = (text: string) =>
  invalid(
    'number.unknown_form',
    text,
    { id: 'ini bukan bilangan yang dapat dibaca', en: 'this is no number that can be read' },
    { id: 'misalnya 1234,56 atau 1.234,56', en: 'such as 1234.56 or 1,234.56' },
  );

export const numberOtherStyle = (text: string, style: 'id' | 'en') =>
  invalid(
    'number.other_style',
    text,
    {
      id: `bilangan ini tidak ditulis menurut cara yang dinyatakan (--numbers ${style})`,
      en: `this number is not written in the declared way (--numbers ${style})`,
    },
    style === 'id'
      ? { id: 'ribuan dengan titik, desimal dengan koma: 1.234,56', en: 'written 1.234,56' }
      : { id: 'ribuan dengan koma, desimal dengan titik: 1,234.56', en: 'written 1,234.56' },
  );

export const numberAmbiguous = (text: string, whole: string, fraction: string) => {
  const separator = text.includes('.') ? '.' : ',';
  const [asWhole, asFraction] = separator === '.' ? ['id', 'en'] : ['en', 'id'];
  return ambiguous(
    'number.ambiguous',
    text,
    {
      id: `bilangan ini dapat berarti ${whole} atau ${fraction}`,
      en: `this number can mean ${whole} or ${fraction}`,
    },
    {
      id: `--numbers ${asWhole} bila berarti ${whole}, --numbers ${asFraction} bila berarti ${fraction}`,
      en: `--numbers ${asWhole} where it means ${whole}, --numbers ${asFraction} where it means ${fraction}`,
    },
  );
};

export const numberTooLong = (text: string) =>
  invalid(
    'number.too_long',
    text,
    { id: 'bilangan ini terlalu panjang', en: 'this number is too long' },
    {
      id: 'paling banyak 18 angka di depan dan 9 angka di belakang tanda desimal',
      en: 'at most 18 digits before and 9 behind the decimal sign',
    },
  );

export const notWhole = (text: string) =>
  invalid(
    'number.not_whole',
    text,
    { id: 'ini bukan bilangan bulat', en: 'this is no whole number' },
    { id: 'bilangan bulat, misalnya 1250', en: 'a whole number, such as 1250' },
  );

export const negative = (text: string) =>
  invalid(
    'number.negative',
    text,
    { id: 'bilangan ini negatif', en: 'this number is negative' },
    { id: 'nol atau lebih', en: 'zero or more' },
  );
