/** The days of the week, Sunday first, as they are written. */
export const weekdays = [
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
/** The number of a weekday by its name in lower case, Sunday 0. */
export const weekdayOf = indexOf(
  weekdays.map(({ en, id, also }) => [en.toLowerCase(), id.toLowerCase(), ...also]),
);
/** The number of a month by its name in lower case, January 0. */
export const monthOf = indexOf(months);
