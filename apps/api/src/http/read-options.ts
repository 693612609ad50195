import type { ReadOptions } from '#read-models';
import type { PageInput, ReadInput, RecordInput } from '../input/queries.dto.js';

/** The position a query waits for, and which record it is to show. */
export const readOf = ({ after, record }: ReadInput & Partial<RecordInput>): ReadOptions => ({
  ...(after !== undefined && { after: BigInt(after) }),
  ...(record !== undefined && { record }),
});

/** A list's filter: the query's fields without those. */
export function filterOf<Q extends PageInput>(query: Q): Omit<Q, 'after' | 'record'> {
  const { after: _position, record: _record, ...filter } = query as Q & Partial<RecordInput>;
  return filter;
}
