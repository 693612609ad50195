import type { DataOf, EventsOf } from '../catalogue.js';
import type { Recorded } from '../decider.js';
import type { adoptionEvents } from './adoption.events.js';
import type { RecordedGround } from './attribution.js';
import { disputedGrounds, groundOf } from './grounds.js';
import { courseAfter, courseAtIntent, type AdoptionCourse } from './stage.js';

export type AdoptionEvent = EventsOf<keyof typeof adoptionEvents>;

type Fact = Extract<AdoptionEvent, { type: (typeof remembered)[number] }>;

export interface AdoptionState {
  readonly intent: DataOf<'AdoptionIntended'> | null;
  /** The latest one: a deferred attempt is decided again. */
  readonly decision: DataOf<'AdoptionDecided'> | null;
  readonly implementation: DataOf<'AdoptionImplemented'> | null;
  readonly claims: readonly (DataOf<'AttributionClaimed'> & { readonly eventId: string })[];
  /** What it is attributed to its origin by, with what was disputed. */
  readonly grounds: readonly RecordedGround[];
  readonly course: AdoptionCourse;
  /** What else happened, in order. */
  readonly facts: readonly Fact[];
  /** Events by which a verifier judged: nobody is kept from judging again by them. */
  readonly judgements: readonly string[];
}

export const initialState: AdoptionState = {
  intent: null,
  decision: null,
  implementation: null,
  claims: [],
  grounds: [],
  course: courseAtIntent,
  facts: [],
  judgements: [],
};

const remembered = [
  'FeasibilityAssessed',
  'AgreementSigned',
  'AdoptionInstrumentIssued',
  'AdoptionBudgeted',
  'TrialStarted',
  'TrialEvaluated',
  'AdoptionScaled',
  'AdoptionSuspended',
  'AdoptionResumed',
  'AdoptionWithdrawn',
  'AdoptionDiscontinued',
  'AdoptionSuperseded',
  'AttributionDisputed',
  'AttributionDisputeResolved',
] as const;

const isRemembered = (event: AdoptionEvent): event is Fact =>
  (remembered as readonly string[]).includes(event.type);

/** The latest fact of a type; undefined when there is none. */
export const latest = <Type extends Fact['type']>(
  { facts }: AdoptionState,
  type: Type,
): DataOf<Type> | undefined => facts.findLast((it) => it.type === type)?.data as DataOf<Type> | undefined;

/** All facts of a type, in order. */
export const allOf = <Type extends Fact['type']>({ facts }: AdoptionState, type: Type): DataOf<Type>[] =>
  facts.filter((it) => it.type === type).map(({ data }) => data as DataOf<Type>);

const isJudgement = (event: AdoptionEvent): boolean =>
  event.type === 'AttributionDisputeResolved' ||
  (event.type === 'AttributionClaimed' && event.data.claimant === 'verifier');

function withGrounds(state: AdoptionState, event: Recorded<AdoptionEvent>): AdoptionState {
  const added = groundOf(event);
  const grounds = disputedGrounds(state.grounds, event);
  return {
    ...state,
    course: courseAfter(state.course, event),
    grounds: added ? [...grounds, added] : grounds,
    judgements: isJudgement(event) ? [...state.judgements, event.eventId] : state.judgements,
  };
}

export function evolve(before: AdoptionState, event: Recorded<AdoptionEvent>): AdoptionState {
  const state = withGrounds(before, event);
  switch (event.type) {
    case 'AdoptionIntended':
      return { ...state, intent: event.data };
    case 'AdoptionDecided':
      return { ...state, decision: event.data };
    case 'AdoptionImplemented':
      return { ...state, implementation: event.data };
    case 'AttributionClaimed':
      return { ...state, claims: [...state.claims, { ...event.data, eventId: event.eventId }] };
    default:
      return isRemembered(event)
        ? { ...state, facts: [...state.facts, { type: event.type, data: event.data } as Fact] }
        : before;
  }
}
