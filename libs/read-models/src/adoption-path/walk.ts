import {
  adoptionStage,
  attributionLevel,
  courseAfter,
  disputedGrounds,
  groundOf,
  isPositive,
  type AdoptionEvent,
  type DataOf,
  type Recorded,
} from '#registry';
import { streamId, type Fact, type Handlers } from '../runtime/projection.js';
import type { Rows } from '../runtime/rows.js';
import { path, type PathGround, type PathRow } from './table.js';

const dayOf = ({ envelope }: Fact): string | null => envelope.effectiveFrom.date;

/** The day on which something was recorded, in UTC. */
export const recordedOn = ({ envelope }: Fact): string => envelope.recordedAt.slice(0, 10);

/** The earlier of two days, of which one may not be known. */
const earlier = (known: string | null, other: string | null): string | null =>
  known === null || (other !== null && other < known) ? other : known;

function groundsAfter(before: readonly PathGround[], event: Recorded<AdoptionEvent>): readonly PathGround[] {
  const grounds = disputedGrounds(before, event);
  const added = groundOf(event);
  return added ? [...grounds, added] : grounds;
}

const walk =
  <T extends AdoptionEvent['type']>(
    change: (row: Readonly<PathRow>, data: DataOf<T>, day: string | null) => Partial<PathRow> = () => ({}),
  ) =>
  (rows: Rows, data: DataOf<T>, fact: Fact): void =>
    rows.update(path, [streamId(fact)], (row) => {
      const event = { ...fact.event, eventId: fact.eventId } as Recorded<AdoptionEvent>;
      const course = courseAfter(row.course, event);
      const grounds = groundsAfter(row.grounds, event);
      return {
        course,
        grounds,
        level: attributionLevel(grounds),
        stage: adoptionStage(course),
        closed: course.closed,
        suspended: course.suspended,
        closed_on: course.closed ? (row.closed_on ?? dayOf(fact)) : null,
        last_on: recordedOn(fact),
        ...change(row, data, dayOf(fact)),
      };
    });

/** What each event of an attempt says of how far it came, and when. */
export const walkHandlers: Handlers = {
  FeasibilityAssessed: walk<'FeasibilityAssessed'>(),
  AgreementSigned: walk<'AgreementSigned'>(),
  AdoptionInstrumentIssued: walk<'AdoptionInstrumentIssued'>(),
  AdoptionBudgeted: walk<'AdoptionBudgeted'>(),
  AdoptionDecided: walk<'AdoptionDecided'>((row, { decision, reviewOn }, day) => ({
    review_on: reviewOn ?? null,
    ...(isPositive(decision) && { decided: true, decided_on: earlier(row.decided_on, day) }),
  })),
  TrialStarted: walk<'TrialStarted'>((row, { from }) => ({
    tried: true,
    trial_failed: false,
    tried_on: earlier(row.tried_on, from),
  })),
  TrialEvaluated: walk<'TrialEvaluated'>((_row, { result }) => ({ trial_failed: result === 'fail' })),
  AdoptionImplemented: walk<'AdoptionImplemented'>((row, _data, day) => ({
    implemented: true,
    implemented_on: earlier(row.implemented_on, day),
  })),
  AdoptionScaled: walk<'AdoptionScaled'>((row, _data, day) => ({
    scaled: true,
    scaled_on: earlier(row.scaled_on, day),
  })),
  AdoptionSuspended: walk<'AdoptionSuspended'>(),
  AdoptionResumed: walk<'AdoptionResumed'>(),
  AdoptionWithdrawn: walk<'AdoptionWithdrawn'>(),
  AdoptionDiscontinued: walk<'AdoptionDiscontinued'>(),
  AdoptionSuperseded: walk<'AdoptionSuperseded'>(),
  AttributionClaimed: walk<'AttributionClaimed'>(),
  AttributionDisputed: walk<'AttributionDisputed'>(),
  AttributionDisputeResolved: walk<'AttributionDisputeResolved'>(),
};
