import { isCalendarDay, type PreciseDate } from '#registry';
import type { Conventions } from './conventions.js';
import { monthOf, weekdayOf } from './month-names.js';
import * as refusal from './value-refusals.js';

const two = (number: number | string): string => String(number).padStart(2, '0');

interface Read {
  readonly date: string;
  readonly precision: 'day' | 'month' | 'year';
}

function day(year: string, month: number | string, dayOfMonth: string, text: string): Read {
  const date = `${year}-${two(month)}-${two(dayOfMonth)}`;
  if (!isCalendarDay(date)) throw refusal.noSuchDay(text);
  return { date, precision: 'day' };
}

function month(year: string, number: number | string, text: string): Read {
  const date = `${year}-${two(number)}-01`;
  if (!isCalendarDay(date)) throw refusal.noSuchDay(text);
  return { date, precision: 'month' };
}

/** `06/02/2023`: by the declared order; without one only when it can be read one way. */
function numeric(
  first: string,
  second: string,
  year: string,
  text: string,
  order: Conventions['dates'],
): Read {
  const dmy = `${year}-${two(second)}-${two(first)}`;
  const mdy = `${year}-${two(first)}-${two(second)}`;
  if (order) return day(year, order === 'dmy' ? second : first, order === 'dmy' ? first : second, text);
  if (isCalendarDay(dmy) && isCalendarDay(mdy) && dmy !== mdy) throw refusal.dateAmbiguous(text, dmy, mdy);
  return isCalendarDay(mdy) ? { date: mdy, precision: 'day' } : day(year, second, first, text);
}

function named(name: string, year: string, dayOfMonth: string | undefined, text: string): Read {
  const number = monthOf(name);
  if (!number) throw refusal.dateUnknown(text);
  return dayOfMonth === undefined ? month(year, number, text) : day(year, number, dayOfMonth, text);
}

function read(written: string, text: string, { dates }: Conventions): Read {
  const iso = /^(\d{4})(?:([-/.])(\d{1,2})(?:\2(\d{1,2}))?)?$/.exec(written);
  if (iso) {
    const [, year = '', , monthOfYear, dayOfMonth] = iso;
    if (monthOfYear === undefined) return { date: `${year}-01-01`, precision: 'year' };
    return dayOfMonth === undefined
      ? month(year, monthOfYear, text)
      : day(year, monthOfYear, dayOfMonth, text);
  }
  const [, first, , second, year] = /^(\d{1,2})([-/.])(\d{1,2})\2(\d{4})$/.exec(written) ?? [];
  if (first && second && year) return numeric(first, second, year, text, dates);
  const [, ofYear, inYear] = /^(\d{1,2})[-/.](\d{4})$/.exec(written) ?? [];
  if (ofYear && inYear) return month(inYear, ofYear, text);
  const [, dayFirst, name, yearLast] = /^(?:(\d{1,2})[\s-]+)?(\p{L}+\.?)[\s-]+(\d{4})$/u.exec(written) ?? [];
  if (name && yearLast) return named(name, yearLast, dayFirst, text);
  const [, american, number, itsYear] = /^(\p{L}+\.?)\s+(\d{1,2}),?\s+(\d{4})$/u.exec(written) ?? [];
  if (american && itsYear) return named(american, itsYear, number, text);
  if (/^\d{1,2}([-/.])\d{1,2}\1\d{2}$/.test(written)) throw refusal.yearOfTwoDigits(text);
  throw refusal.dateUnknown(text);
}

/**
 * Reads a date in the forms people write, as exact as it is written. What is not written as the registry writes it is
 * kept as `textInSource`. Throws `CellRefused` for what is no date, for a day that does not exist, and, of kind
 * `ambiguous`, for what can be read two ways while no order is declared.
 */
export function readDate(text: string, conventions: Conventions = {}): PreciseDate {
  const written = text.trim().replace(/\s+/gu, ' ');
  const [, weekdayName = '', rest = ''] = /^([\p{L}']+),? \(?([^)]+)\)?$/u.exec(written) ?? [];
  const weekday = weekdayOf(weekdayName);
  const { date, precision } = read(weekday === undefined ? written : rest, text, conventions);
  if (weekday !== undefined && new Date(`${date}T00:00:00Z`).getUTCDay() !== weekday)
    throw refusal.weekdayWrong(text);
  const asRegistry = date.slice(0, { day: 10, month: 7, year: 4 }[precision]);
  return { date, precision, ...(asRegistry !== text && { textInSource: text.slice(0, 200) }) };
}

/** A date whose day must be known. */
export function readDay(text: string, conventions: Conventions = {}): string {
  const { date, precision } = readDate(text, conventions);
  if (date === null || precision !== 'day') throw refusal.dayNeeded(text);
  return date;
}

/** A period of observation: a date, or two joined by a slash as the registry writes them. */
export function readPeriod(text: string, conventions: Conventions = {}): string {
  const written = text.trim();
  if (/^\d{4}(-\d{2}){0,2}\/\d{4}(-\d{2}){0,2}$/.test(written)) return written;
  const { date, precision } = readDate(written, conventions);
  return (date ?? '').slice(0, { day: 10, month: 7, year: 4, unknown: 0 }[precision]);
}
