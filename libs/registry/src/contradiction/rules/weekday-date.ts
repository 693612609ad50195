import { isCalendarDay } from '../../vocabulary/calendar.js';
import { monthOf, weekdayOf, weekdays } from '../day-names.js';
import type { Contradiction, ContradictionRule, QuotedText } from '../facts.js';

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

// Short forms, and "minggu" for a week, are common words: alone, only a whole name written as a name is a weekday.
const namesAlone = anyOf(
  weekdays.flatMap(({ en, id }) => [en, id === 'Minggu' ? 'Minggu|Ahad' : id]).concat("Jum'at", 'Jum’at'),
);
const alone = new RegExp(
  `(?<![\\p{L}\\d])(?:${namesAlone})(?![\\p{L}\\d])(?!\\s+(?:lalu|depan|ini|kedua|ketiga|keempat|pertama))`,
  'gu',
);
const hasDate = (text: string): boolean => dates.some((pattern) => text.search(pattern) !== -1);

type Found = Contradiction<'weekday_date'>;

const found = (
  eventId: string,
  severity: Found['severity'],
  { words, date, named }: { readonly words: string; readonly date: string; readonly named: number },
): Found[] => {
  const [said, real] = [weekdays[named], weekdays[dayOfWeek(date)]];
  if (!said || !real) return [];
  const message = {
    en: `"${words}": ${date} was a ${real.en}, not a ${said.en}`,
    id: `"${words}": ${date} adalah hari ${real.id}, bukan ${said.id}`,
  };
  const values = { words, date, weekdaySaid: said.en, weekday: real.en };
  return [{ code: 'weekday_date', severity, subject: [eventId], message, values }];
};

/** A weekday without a date beside it, held against the day on record: the words may speak of another day. */
function againstRecord({ eventId, text, day }: QuotedText): Found[] {
  if (day === undefined || hasDate(text)) return [];
  const said = new Map(
    [...text.matchAll(alone)].map(([words]) => [weekdayOf.get(words.toLowerCase()), words] as const),
  );
  const [[named, words] = []] = [...said];
  if (said.size !== 1 || named === undefined || words === undefined || dayOfWeek(day) === named) return [];
  return found(eventId, 'possible', { words, date: day, named });
}

const withinWords = ({ eventId, text }: QuotedText): Found[] =>
  dates.flatMap((pattern) =>
    [...text.matchAll(pattern)].flatMap(({ 0: words, groups = {} }) => {
      const [date, ...others] = readingsOf(groups).filter(isCalendarDay);
      const named = weekdayOf.get(groups['weekday']?.toLowerCase() ?? '');
      if (date === undefined || named === undefined) return [];
      if ([date, ...others].some((reading) => dayOfWeek(reading) === named)) return [];
      return found(eventId, 'certain', { words, date, named });
    }),
  );

/** A weekday beside a date, or in the words for a day on record, that fell on another one. Each may be the wrong one. */
export const weekdayRule: ContradictionRule<'weekday_date'> = {
  code: 'weekday_date',
  find: ({ texts, claims }) =>
    [
      ...texts,
      ...claims.flatMap(({ eventId, statement, source }) =>
        [statement, source?.quote].flatMap((text) => (text === undefined ? [] : [{ eventId, text }])),
      ),
    ].flatMap((words) => [...withinWords(words), ...againstRecord(words)]),
};
