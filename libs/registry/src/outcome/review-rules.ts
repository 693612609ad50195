import type { DataOf } from '../catalogue.js';
import { findObservation, type Observation, type Series } from './observation.js';
import type { KnownAtReview, KnownAtVerification } from './outcome.commands.js';
import * as refusal from './review.refusals.js';

/** The claim that may be reviewed: it stands, and the reviewer has neither recorded nor corrected it. */
function reviewable(eventId: string, { actor, authors }: KnownAtReview, series: Series): Observation {
  const observation = findObservation(series, eventId);
  if (!observation) throw refusal.observationUnknown(eventId);
  if (observation.supersededBy !== null) throw refusal.superseded(eventId, observation.supersededBy);
  const { recordedBy } = observation.recorded;
  // Where nobody knows who recorded it, it could be the reviewer.
  if (recordedBy === undefined && authors.length === 0) throw refusal.recorderUnknown(eventId);
  if (recordedBy === actor || authors.includes(actor)) throw refusal.ownEntry(eventId);
  return observation;
}

/** Decides that a claim is verified; what is verified or published already stays so. */
export function verified(data: DataOf<'OutcomeVerified'>, known: KnownAtVerification, series: Series) {
  const { state } = reviewable(data.eventId, known, series).review;
  if (state === 'verified' || state === 'published') return [];
  const unfiled = data.evidence?.find((sha256) => known.unfiled.includes(sha256));
  if (unfiled !== undefined) throw refusal.evidenceUnfiled(unfiled, data.evidence?.indexOf(unfiled) ?? 0);
  return [{ type: 'OutcomeVerified', data } as const];
}

/** Decides that a claim goes back, also a verified one; a published one is corrected or superseded instead. */
export function returned(data: DataOf<'OutcomeReturned'>, known: KnownAtReview, series: Series) {
  const { state, reason } = reviewable(data.eventId, known, series).review;
  if (state === 'published') throw refusal.alreadyPublished(data.eventId);
  return state === 'returned' && reason === data.reason ? [] : [{ type: 'OutcomeReturned', data } as const];
}

/** Decides that a verified claim is published; who verified it may do so. */
export function published(data: DataOf<'OutcomePublished'>, known: KnownAtReview, series: Series) {
  const { state } = reviewable(data.eventId, known, series).review;
  if (state === 'published') return [];
  if (state !== 'verified') throw refusal.notVerified(data.eventId, state);
  return [{ type: 'OutcomePublished', data } as const];
}
