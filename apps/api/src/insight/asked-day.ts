import { InputRefused } from '../problems/field-problem.js';

/** The day of a question; today when none is named. What is to come cannot be shown. */
export function askedDay(on: string | undefined, now: Date): string {
  const today = now.toISOString().slice(0, 10);
  if (on === undefined) return today;
  if (on <= today) return on;
  throw new InputRefused([
    {
      pointer: '/on',
      value: on,
      code: 'day_in_future',
      message: { id: 'hari itu belum tiba', en: 'that day is still to come' },
      expected: { id: `tidak sesudah ${today}`, en: `not after ${today}` },
    },
  ]);
}
