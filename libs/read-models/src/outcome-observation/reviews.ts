import { originOf } from '../origin.js';
import type { Fact, Handlers } from '../runtime/projection.js';
import type { Rows } from '../runtime/rows.js';
import { observation } from './table.js';
import type { Observation } from './view.js';

type Review = Observation['reviews'][number];

/** Adds a review to those of its observation, which is then as far as the review says. */
function note(rows: Rows, eventId: string, fact: Fact, review: Omit<Review, 'origin'>): void {
  rows.update(observation, [eventId], ({ reviews }) => ({
    review: review.kind,
    reviews: [...reviews, { ...review, origin: originOf(fact) }],
  }));
}

/** Keeps who verified, returned and published an observation, and when. */
export const reviewsKept: Handlers = {
  OutcomeVerified: (rows, { eventId, note: words, evidence }, fact) =>
    note(rows, eventId, fact, { kind: 'verified', note: words ?? null, evidence: evidence ?? [] }),
  OutcomeReturned: (rows, { eventId, reason }, fact) =>
    note(rows, eventId, fact, { kind: 'returned', note: reason, evidence: [] }),
  OutcomePublished: (rows, { eventId, note: words }, fact) =>
    note(rows, eventId, fact, { kind: 'published', note: words ?? null, evidence: [] }),
};
