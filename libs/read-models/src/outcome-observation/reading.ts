import { misrecorded } from '../observation-row.js';
import type { Retraction } from '../outcome-retraction.js';
import type { WhichRecord } from '../record/which-record.js';
import type { RowOf } from '../runtime/table.js';
import type { methodBreak, observation, review } from './table.js';

export type ClaimRow = RowOf<typeof observation>;
export type ReviewRow = RowOf<typeof review>;
export type BreakRow = RowOf<typeof methodBreak>;

/** How the rows of outcomes are read: as corrected, or as recorded. */
export interface Reading {
  /** A claim with the values of this reading. */
  claim(row: ClaimRow): ClaimRow;
  /** What a review or a break says in this reading. */
  said<Data>(row: { readonly data: Data; readonly recorded: Data }): Data;
  /** The claim that a review is of. */
  reviewed(row: ReviewRow): string;
  /** Up to where the reviews of a claim say nothing of it any more. */
  unreviewedAt(row: ClaimRow): bigint | null;
  /** Whether this reading leaves a fact out. */
  leavesOut(eventId: string): boolean;
  /** What replaced a claim: what was retracted has replaced nothing. */
  replacedBy(row: ClaimRow): string | null;
}

export function readingOf(record: WhichRecord, retractions: ReadonlyMap<string, Retraction>): Reading {
  if (record === 'as_recorded')
    return {
      claim: (row) => ({ ...row, ...misrecorded(row.corrections) }),
      said: ({ recorded }) => recorded,
      reviewed: (row) => row.recorded_claim,
      unreviewedAt: () => null,
      leavesOut: () => false,
      replacedBy: (row) => row.superseded_by,
    };
  return {
    claim: (row) => row,
    said: ({ data }) => data,
    reviewed: (row) => row.claim,
    unreviewedAt: (row) => row.unreviewed_at,
    leavesOut: (eventId) => retractions.has(eventId),
    replacedBy: ({ superseded_by: by }) => (by !== null && retractions.has(by) ? null : by),
  };
}
