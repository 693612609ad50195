import { isCalendarDay } from '../vocabulary/calendar.js';
import type { Contradiction, ContradictionRule, QuotedText } from './facts.js';

const weekdays = [
  { en: 'Sunday', id: 'Minggu', also: ['ahad', 'sun'] },
  { en: 'Monday', id: 'Senin', also: ['mon'] },
  { en: 'Tuesday', id: 'Selasa', also: ['tue', 'tues'] },
  { en: 'Wednesday', id: 'Rabu', also: ['wed'] },
  { en: 'Thursday', id: 'Kamis', also: ['thu', 'thur', 'thurs'] },
  { en: 'Friday', id: 'Jumat', also: ["jum'at", 'jum’at', 'fri'] },
  { en: 'Saturday', id: 'Sabtu', also: ['sat'] },
] as const;

const months: readonly (readonly string[])[] = [
  ['januari', 'january', 'jan'],
  ['februari', 'february', 'pebruari', 'feb'],
  ['maret', 'march', 'mar'],
  ['april', 'apr'],
  ['mei', 'may'],
  ['juni', 'june', 'jun'],
  ['juli', 'july', 'jul'],
  ['agustus', 'august', 'agu', 'agt', 'ags', 'aug'],
  ['september', 'sept', 'sep'],
  ['oktober', 'october', 'okt', 'oct'],
  ['november', 'nopember', 'nov', 'nop'],
  ['desember', 'december', 'des', 'dec'],
];

const indexOf = (names: readonly (readonly string[])[]) =>
  new Map(names.flatMap((spellings, index) => spellings.map((name) => [name, index] as const)));
const weekdayOf = indexOf(weekdays.map(({ en, id, also }) => [en.toLowerCase(), id.toLowerCase(), ...also]));
const monthOf = indexOf(months);

const anyOf = (names: Iterable<string>) => [...names].toSorted((a, b) => b.length - a.length).join('|');
const month = `(?<month>${anyOf(monthOf.keys())})\\.?`;
// Indonesian and English order in words; figures with the year last or first.
const dates = [
  `(?<day>\\d{1,2})(?:st|nd|rd|th)?\\s+${month},?\\s+(?<year>\\d{4})`,
  `${month}\\s+(?<day>\\d{1,2})(?:st|nd|rd|th)?,?\\s+(?<year>\\d{4})`,
  `(?<first>\\d{1,2})[/.-](?<second>\\d{1,2})[/.-](?<year>\\d{4})`,
  `(?<year>\\d{4})-(?<second>\\d{2})-(?<day>\\d{2})`,
].map(
  (date) =>
    new RegExp(
      `(?<![\\p{L}\\d])(?<weekday>${anyOf(weekdayOf.keys())})\\.?[\\s,]*\\(?\\s*(?:tanggal\\s+|the\\s+)?${date}(?!\\d)`,
      'giu',
    ),
);

const iso = (year: string, monthNumber: number, day: string): string =>
  `${year}-${String(monthNumber).padStart(2, '0')}-${day.padStart(2, '0')}`;

/** The days that a date may mean: 6/2/2023 is in February here, and in June for an American. */
function readingsOf({ day, month: name, year = '', first, second }: Record<string, string>): string[] {
  const named = name === undefined ? undefined : monthOf.get(name.toLowerCase());
  if (named !== undefined && day !== undefined) return [iso(year, named + 1, day)];
  if (day !== undefined) return [iso(year, Number(second), day)];
  if (first === undefined || second === undefined) return [];
  return [iso(year, Number(second), first), iso(year, Number(first), second)];
}

const dayOfWeek = (date: string): number => new Date(`${date}T00:00:00Z`).getUTCDay();

const contradictionsIn = ({ eventId, text }: QuotedText): Contradiction<'weekday_date'>[] =>
  dates.flatMap((pattern) =>
    [...text.matchAll(pattern)].flatMap(({ 0: words, groups = {} }) => {
      const [date, ...others] = readingsOf(groups).filter(isCalendarDay);
      const named = weekdayOf.get(groups['weekday']?.toLowerCase() ?? '');
      if (date === undefined || named === undefined) return [];
      if ([date, ...others].some((reading) => dayOfWeek(reading) === named)) return [];
      const [said, real] = [weekdays[named], weekdays[dayOfWeek(date)]];
      if (!said || !real) return [];
      return [
        {
          code: 'weekday_date',
          severity: 'certain',
          subject: [eventId],
          message: {
            en: `"${words}": ${date} was a ${real.en}, not a ${said.en}`,
            id: `"${words}": ${date} adalah hari ${real.id}, bukan ${said.id}`,
          },
          values: { words, date, weekdaySaid: said.en, weekday: real.en },
        } as const,
      ];
    }),
  );

/** A weekday beside a date that fell on another one. Each of the two may be the wrong one. */
export const weekdayRule: ContradictionRule<'weekday_date'> = {
  code: 'weekday_date',
  find: ({ texts, claims }) =>
    [
      ...texts,
      ...claims.flatMap(({ eventId, statement, source }) =>
        [statement, source?.quote].flatMap((text) => (text === undefined ? [] : [{ eventId, text }])),
      ),
    ].flatMap(contradictionsIn),
};
