const indonesian =
  'januari februari maret april mei juni juli agustus september oktober november desember'.split(' ');
const english = 'january february march april may june july august september october november december'.split(
  ' ',
);
/** Other abbreviations than the first three letters, by the month's number. */
const others: Readonly<Record<string, number>> = {
  pebruari: 2,
  nopember: 11,
  agt: 8,
  agst: 8,
  sept: 9,
  nop: 11,
};

const months = new Map<string, number>(Object.entries(others));
for (const names of [indonesian, english])
  for (const [index, name] of names.entries()) {
    months.set(name, index + 1);
    months.set(name.slice(0, 3), index + 1);
  }

/** Number of a month by its Indonesian or English name or abbreviation. */
export const monthOf = (name: string): number | undefined =>
  months.get(name.toLowerCase().replace(/\.$/, ''));

const weekdays = [
  ['minggu', 'ahad', 'sunday'],
  ['senin', 'monday'],
  ['selasa', 'tuesday'],
  ['rabu', 'wednesday'],
  ['kamis', 'thursday'],
  ['jumat', "jum'at", 'friday'],
  ['sabtu', 'saturday'],
];

/** Number of a weekday from 0 for Sunday; undefined for what is none. */
export function weekdayOf(name: string): number | undefined {
  const index = weekdays.findIndex((names) => names.includes(name.toLowerCase()));
  return index < 0 ? undefined : index;
}
