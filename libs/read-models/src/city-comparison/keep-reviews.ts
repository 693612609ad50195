import { withValue } from '#registry';
import { claimCorrectionOf, correctedColumns, misrecorded, unreviewedAfter } from '../observation-row.js';
import { streamId, type Fact, type Handlers } from '../runtime/projection.js';
import type { Rows } from '../runtime/rows.js';
import { comparedBreak, comparedObservation, comparedReview } from './table.js';

const reviewedAs =
  (kind: string) =>
  (rows: Rows, { eventId }: { readonly eventId: string }, { eventId: event_id, position }: Fact): void =>
    rows.put(comparedReview, { event_id, kind, claim: eventId, recorded_claim: eventId, position });

/** Keeps how far claims were reviewed, and from when on a series is measured otherwise. */
export const keepReviews: Handlers = {
  OutcomeVerified: reviewedAs('verified'),
  OutcomeReturned: reviewedAs('returned'),
  OutcomePublished: reviewedAs('published'),
  MethodBreakDeclared: (rows, data, fact) =>
    rows.put(comparedBreak, { event_id: fact.eventId, series_id: streamId(fact), data, recorded: data }),
};

/** Corrects a claim, a review or a break, whichever it is. */
export const correct: NonNullable<Handlers['FactCorrected']> = (rows, data, { position }) => {
  const { eventId, pointer, new: value } = data;
  if (pointer === '/eventId' && typeof value === 'string')
    rows.update(comparedReview, [eventId], () => ({ claim: value }));
  rows.update(comparedBreak, [eventId], (row) => ({
    data: withValue(row.data, pointer, value) as typeof row.data,
  }));
  const correction = claimCorrectionOf(data);
  if (!correction) return;
  // A corrected note or statement does not show in a comparison.
  const shows = pointer !== '/note' && pointer !== '/statement';
  rows.update(comparedObservation, [eventId], (row) => ({
    ...unreviewedAfter(pointer, position),
    corrected: true,
    ...(shows && correctedColumns(correction)),
    ...(shows && { misrecorded: { ...misrecorded([correction]), ...row.misrecorded } }),
  }));
};
