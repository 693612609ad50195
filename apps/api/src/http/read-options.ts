import type { ReadOptions } from '#read-models';
import type { PageInput, ReadInput } from '../input/queries.dto.js';

/** The position a query waits for. */
export const readOf = ({ after }: ReadInput): ReadOptions =>
  after === undefined ? {} : { after: BigInt(after) };

/** A list's filter: the query's fields without the position. */
export function filterOf<Q extends PageInput>(query: Q): Omit<Q, 'after'> {
  const { after: _position, ...filter } = query;
  return filter;
}
