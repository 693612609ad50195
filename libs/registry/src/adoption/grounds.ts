import type { EventsOf } from '../catalogue.js';
import type { Recorded } from '../decider.js';
import type { adoptionEvents } from './adoption.events.js';
import { stillCounts, type Dispute, type RecordedGround } from './attribution.js';

type Event = Recorded<EventsOf<keyof typeof adoptionEvents>>;

const undisputed = { disputes: [], counts: true } as const;

/**
 * The ground that an event adds. A signed agreement and an instrument that cites the origin are the fifth and the sixth
 * rung by themselves, because these rungs name the document and not somebody's word about it; they can be disputed
 * like a claim. Null for an event that adds none.
 */
export function groundOf({ eventId, ...event }: Event): RecordedGround | null {
  switch (event.type) {
    case 'AttributionClaimed': {
      const { claimant, basis, localProgram } = event.data;
      return { eventId, claimant, basis, localProgram, ...undisputed };
    }
    case 'AgreementSigned':
      return { eventId, claimant: null, basis: 'signed_agreement', ...undisputed };
    case 'AdoptionInstrumentIssued':
      return event.data.citesOrigin
        ? { eventId, claimant: null, basis: 'legal_instrument', ...undisputed }
        : null;
    default:
      return null;
  }
}

const withDisputes = <Ground extends RecordedGround>(
  ground: Ground,
  disputes: readonly Dispute[],
): Ground => ({ ...ground, disputes, counts: stillCounts(disputes) });

/** The grounds after a dispute or its resolution; as they were after any other event, or one about none of them. */
export function disputedGrounds<Ground extends RecordedGround>(
  grounds: readonly Ground[],
  { eventId, ...event }: Event,
): readonly Ground[] {
  if (event.type === 'AttributionDisputed') {
    const { claim, party, wrong } = event.data;
    const dispute: Dispute = { eventId, party, wrong, outcome: null, explanation: null };
    return grounds.map((it) => (it.eventId === claim ? withDisputes(it, [...it.disputes, dispute]) : it));
  }
  if (event.type === 'AttributionDisputeResolved') {
    const { dispute, outcome, explanation } = event.data;
    return grounds.map((ground) =>
      ground.disputes.some((it) => it.eventId === dispute)
        ? withDisputes(
            ground,
            ground.disputes.map((it) => (it.eventId === dispute ? { ...it, outcome, explanation } : it)),
          )
        : ground,
    );
  }
  return grounds;
}
