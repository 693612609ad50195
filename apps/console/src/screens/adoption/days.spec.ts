import type { HistoryEvent } from '../../api/shapes';
import { daysOfInterest } from './days';

const event = (date: string | null, recordedAt: string) =>
  ({ origin: { effectiveFrom: { date, precision: 'day' }, recordedAt } }) as HistoryEvent;

const events = [
  event('2023-02-06', '2026-03-01T02:00:00Z'),
  event('2023-04-05', '2026-03-01T02:00:01Z'),
  event(null, '2026-03-09T02:00:00Z'),
];

describe('days of interest of a history', () => {
  it('begin on the day before anything had happened and end today', () => {
    expect(daysOfInterest(events, 'effective', '2026-04-01')).toEqual([
      '2023-02-05',
      '2023-02-06',
      '2023-04-05',
      '2026-04-01',
    ]);
  });

  it('are the days of recording where one asks what the registry knew', () => {
    expect(daysOfInterest(events, 'known', '2026-04-01')).toEqual([
      '2026-02-28',
      '2026-03-01',
      '2026-03-09',
      '2026-04-01',
    ]);
  });

  it('are only today where nothing has a date', () => {
    expect(daysOfInterest([], 'effective', '2026-04-01')).toEqual(['2026-04-01']);
  });
});
