import { withValue } from '#registry';
import { originOf } from '../origin.js';
import { streamId, type Fact, type Handlers } from '../runtime/projection.js';
import type { Rows } from '../runtime/rows.js';
import { methodBreak, review, type BreakData, type ReviewData } from './table.js';

const noteAs =
  (kind: string) =>
  (rows: Rows, data: ReviewData, fact: Fact): void =>
    rows.put(review, {
      event_id: fact.eventId,
      kind,
      claim: data.eventId,
      recorded_claim: data.eventId,
      data,
      recorded: data,
      origin: originOf(fact),
      position: fact.position,
    });

/** Keeps who verified, returned and published an observation and when, and from when on it is measured otherwise. */
export const keepReviews: Handlers = {
  OutcomeVerified: noteAs('verified'),
  OutcomeReturned: noteAs('returned'),
  OutcomePublished: noteAs('published'),
  MethodBreakDeclared: (rows, data, fact) =>
    rows.put(methodBreak, {
      event_id: fact.eventId,
      series_id: streamId(fact),
      data,
      recorded: data,
      origin: originOf(fact),
    }),
};

/** Corrects a review or a break; what is neither is left alone. */
export const correctReview: NonNullable<Handlers['FactCorrected']> = (
  rows,
  { eventId, pointer, new: value },
) => {
  rows.update(review, [eventId], (row) => {
    const data = withValue(row.data, pointer, value) as ReviewData;
    return { data, claim: data.eventId };
  });
  rows.update(methodBreak, [eventId], (row) => ({ data: withValue(row.data, pointer, value) as BreakData }));
};
