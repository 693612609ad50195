import type { CurvePeriod } from './view.js';

const perYear: Readonly<Record<CurvePeriod, number>> = { month: 12, quarter: 4, year: 1 };

/** The number of the period in which a day lies, counted from the year 0. */
export function periodIndex(day: string, period: CurvePeriod): number {
  const [year, month] = day.split('-').map(Number) as [number, number];
  return year * perYear[period] + Math.floor((month - 1) / (12 / perYear[period]));
}

/** What a period is called: 2024, 2024-Q3, 2024-07. */
export function periodName(index: number, period: CurvePeriod): string {
  const year = String(Math.floor(index / perYear[period])).padStart(4, '0');
  const within = (index % perYear[period]) + 1;
  if (period === 'year') return year;
  return period === 'quarter' ? `${year}-Q${within}` : `${year}-${String(within).padStart(2, '0')}`;
}
