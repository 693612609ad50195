import fc from 'fast-check';
import { isCalendarDay } from '#registry';
import { CellRefused } from '../import-problem.js';
import { readDate, readDay, readPeriod } from './read-date.js';

const refusalOf = (text: string, conventions = {}) => {
  try {
    return readDate(text, conventions);
  } catch (error) {
    if (!(error instanceof CellRefused)) throw error;
    return error.problem;
  }
};

it.each([
  ['2023-02-06', { date: '2023-02-06', precision: 'day' }],
  ['2023/2/6', { date: '2023-02-06', precision: 'day', textInSource: '2023/2/6' }],
  ['2023-02', { date: '2023-02-01', precision: 'month' }],
  ['2023', { date: '2023-01-01', precision: 'year' }],
  ['6 Februari 2023', { date: '2023-02-06', precision: 'day', textInSource: '6 Februari 2023' }],
  ['6 Feb 2023', { date: '2023-02-06', precision: 'day', textInSource: '6 Feb 2023' }],
  ['6-Agt-2023', { date: '2023-08-06', precision: 'day', textInSource: '6-Agt-2023' }],
  ['17 Nopember 2023', { date: '2023-11-17', precision: 'day', textInSource: '17 Nopember 2023' }],
  ['February 6, 2023', { date: '2023-02-06', precision: 'day', textInSource: 'February 6, 2023' }],
  ['Februari 2023', { date: '2023-02-01', precision: 'month', textInSource: 'Februari 2023' }],
  ['02/2023', { date: '2023-02-01', precision: 'month', textInSource: '02/2023' }],
  ['25/12/2023', { date: '2023-12-25', precision: 'day', textInSource: '25/12/2023' }],
  ['12/25/2023', { date: '2023-12-25', precision: 'day', textInSource: '12/25/2023' }],
  ['06/06/2023', { date: '2023-06-06', precision: 'day', textInSource: '06/06/2023' }],
  [
    'Senin, 6 Februari 2023',
    { date: '2023-02-06', precision: 'day', textInSource: 'Senin, 6 Februari 2023' },
  ],
  [
    'Senin (6 Februari 2023)',
    { date: '2023-02-06', precision: 'day', textInSource: 'Senin (6 Februari 2023)' },
  ],
])('reads %s', (text, date) => expect(readDate(text)).toEqual(date));

it('reads 06/02/2023 by the declared order', () => {
  expect(readDate('06/02/2023', { dates: 'dmy' }).date).toBe('2023-02-06');
  expect(readDate('06/02/2023', { dates: 'mdy' }).date).toBe('2023-06-02');
});

it('asks what 06/02/2023 means when no order is declared', () => {
  expect(refusalOf('06/02/2023')).toMatchObject({
    kind: 'ambiguous',
    code: 'date.ambiguous',
    message: { en: 'this date can mean 2023-02-06 or 2023-06-02' },
    expected: { en: expect.stringContaining('--dates dmy') as string },
  });
});

it.each([
  ['31/02/2023', 'date.no_such_day', {}],
  ['31/02/2023', 'date.no_such_day', { dates: 'dmy' }],
  ['25/12/2023', 'date.no_such_day', { dates: 'mdy' }],
  ['2023-02-29', 'date.no_such_day', {}],
  ['2023-13', 'date.no_such_day', {}],
  ['30 Februari 2023', 'date.no_such_day', {}],
  ['06/02/23', 'date.year_of_two_digits', {}],
  ['Selasa, 6 Februari 2023', 'date.weekday_wrong', {}],
  ['6 Smarch 2023', 'date.unknown_form', {}],
  ['kemarin', 'date.unknown_form', {}],
  ['', 'date.unknown_form', {}],
])('refuses %s: %s', (text, code, conventions) =>
  expect(refusalOf(text, conventions)).toMatchObject({ kind: 'invalid', code, value: text }),
);

it('needs the day where a day is needed', () => {
  expect(readDay('6 Februari 2023')).toBe('2023-02-06');
  expect(() => readDay('Februari 2023')).toThrow('date.day_needed');
});

it.each([
  ['2023', '2023'],
  ['Februari 2023', '2023-02'],
  ['2024-01/2024-05', '2024-01/2024-05'],
])('reads the period %s', (text, period) => expect(readPeriod(text)).toBe(period));

const days = fc
  .date({ min: new Date('1900-01-01'), max: new Date('2100-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));

it('reads every day in every form back, or asks, and never reads another', () => {
  fc.assert(
    fc.property(days, fc.constantFrom('/', '-', '.'), (day, separator) => {
      const [year, month, date] = day.split('-') as [string, string, string];
      const written = { dmy: [date, month, year].join(separator), mdy: [month, date, year].join(separator) };
      expect(readDate(day)).toEqual({ date: day, precision: 'day' });
      for (const dates of ['dmy', 'mdy'] as const) expect(readDate(written[dates], { dates }).date).toBe(day);
      const undeclared = refusalOf(written.dmy);
      if ('precision' in undeclared) expect(undeclared.date).toBe(day);
      else {
        expect(undeclared.code).toBe('date.ambiguous');
        expect(undeclared.message.en).toContain(day);
      }
    }),
  );
});

it('reads any text as a day that exists or refuses it', () => {
  const parts = fc.array(
    fc.constantFrom('31', '2', '02', '2023', '/', '-', ' ', 'Feb', 'Mei', 'x', '0', ',', '(', '99'),
    {
      maxLength: 7,
    },
  );
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string(),
        parts.map((list) => list.join('')),
      ),
      (text) => {
        const read = refusalOf(text);
        if ('precision' in read) expect(isCalendarDay(read.date ?? '')).toBe(true);
        else expect(read.message.id).toBeTruthy();
      },
    ),
  );
});
