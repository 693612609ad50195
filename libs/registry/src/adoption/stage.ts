import type { EventsOf } from '../catalogue.js';
import type { adoptionEvents, decisions } from './adoption.events.js';

export type Decision = (typeof decisions)[number];
export type PositiveDecision = 'adopt' | 'adapt' | 'partial';

export const adoptionStages = [
  'intended',
  'assessed',
  'agreed',
  'decided',
  'declined',
  'deferred',
  'referred',
  'trial',
  'evaluated',
  'implemented',
  'scaled',
  'suspended',
  'withdrawn',
  'discontinued',
  'superseded',
] as const;
export type AdoptionStage = (typeof adoptionStages)[number];
export type ClosedStage = 'declined' | 'referred' | 'withdrawn' | 'discontinued' | 'superseded';

/** How far one attempt has come: what the rules of its life cycle ask, and what its stage is read from. */
export interface AdoptionCourse {
  /** How far it came, whether or not it rests or ended there. */
  readonly reached: Exclude<AdoptionStage, ClosedStage | 'suspended'>;
  /** Null while nobody assessed it. */
  readonly feasible: boolean | null;
  /** Whether the latest decision is to take the program over. */
  readonly adopting: boolean;
  readonly trialRunning: boolean;
  readonly suspended: boolean;
  readonly closed: ClosedStage | null;
}

export const courseAtIntent: AdoptionCourse = {
  reached: 'intended',
  feasible: null,
  adopting: false,
  trialRunning: false,
  suspended: false,
  closed: null,
};

/** True for a decision by which the program, or a part or variant of it, is to be taken over. */
export const isPositive = (decision: Decision): decision is PositiveDecision =>
  decision === 'adopt' || decision === 'adapt' || decision === 'partial';

export const isInPractice = ({ reached }: AdoptionCourse): boolean =>
  reached === 'implemented' || reached === 'scaled';

/** Where one attempt stands. */
export const adoptionStage = ({ closed, suspended, reached }: AdoptionCourse): AdoptionStage =>
  closed ?? (suspended ? 'suspended' : reached);

function decided(course: AdoptionCourse, decision: Decision): AdoptionCourse {
  if (decision === 'decline') return { ...course, adopting: false, closed: 'declined' };
  if (decision === 'refer') return { ...course, adopting: false, closed: 'referred' };
  const adopting = isPositive(decision);
  // A trial that runs is where it stands, whatever is decided meanwhile about what comes after it.
  if (course.trialRunning || isInPractice(course)) return { ...course, adopting };
  return { ...course, adopting, reached: adopting ? 'decided' : 'deferred' };
}

/** How far an attempt has come after one more event; an event that is none of its course changes nothing. */
export function courseAfter(
  course: AdoptionCourse,
  event: EventsOf<keyof typeof adoptionEvents>,
): AdoptionCourse {
  const { reached } = course;
  switch (event.type) {
    case 'FeasibilityAssessed':
      return {
        ...course,
        feasible: event.data.result !== 'not_feasible',
        reached: reached === 'intended' ? 'assessed' : reached,
      };
    case 'AgreementSigned':
      return { ...course, reached: reached === 'intended' || reached === 'assessed' ? 'agreed' : reached };
    case 'AdoptionDecided':
      return decided(course, event.data.decision);
    case 'TrialStarted':
      return { ...course, trialRunning: true, reached: isInPractice(course) ? reached : 'trial' };
    case 'TrialEvaluated':
      return { ...course, trialRunning: false, reached: reached === 'trial' ? 'evaluated' : reached };
    case 'AdoptionImplemented':
      return { ...course, reached: reached === 'scaled' ? reached : 'implemented' };
    case 'AdoptionScaled':
      return { ...course, reached: 'scaled' };
    case 'AdoptionSuspended':
      return { ...course, suspended: true };
    case 'AdoptionResumed':
      return { ...course, suspended: false };
    case 'AdoptionWithdrawn':
      return { ...course, closed: 'withdrawn' };
    case 'AdoptionDiscontinued':
      return { ...course, closed: 'discontinued' };
    case 'AdoptionSuperseded':
      return { ...course, closed: 'superseded' };
    default:
      return course;
  }
}
