import type { ComparisonRow } from '../../api/shapes';
import { barsOf } from './bars';

const row = (name: string, rank: number | null, because: ComparisonRow['notComparableBecause'] = []) =>
  ({ eventId: name, rank, compared: 1, notComparableBecause: because }) as unknown as ComparisonRow;

const names = (rows: ComparisonRow[]) => rows.map(({ eventId }) => eventId);

describe('bars of a comparison', () => {
  it('show the ranked rows in their order and then the contested ones', () => {
    const rows = [row('second', 2), row('contested', null, ['contested']), row('first', 1)];
    expect(names(barsOf(rows))).toEqual(['first', 'second', 'contested']);
  });

  it('never put rows of another method or status on the same axis', () => {
    const rows = [
      row('first', 1),
      row('other', null, ['other_method']),
      row('both', null, ['contested', 'other_status']),
    ];
    expect(names(barsOf(rows))).toEqual(['first']);
  });
});
