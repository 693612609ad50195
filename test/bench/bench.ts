import type { Place } from './place.js';

/**
 * What must be reached, and from which figure: the subject divided by the reference, the subject less it, or the subject
 * alone, where a rate is promised whatever the machine.
 */
export type Goal =
  | { readonly figure: 'rate'; readonly atLeast: number }
  | { readonly figure: 'ratio'; readonly atLeast: number }
  | { readonly figure: 'ratio'; readonly atMost: number }
  | { readonly figure: 'difference'; readonly atMost: number };

/** How one run of a bench is made. */
export interface Setting {
  readonly place: Place;
  readonly events: number;
  readonly seed: number;
  /** Folder in which synthetic logs are kept from run to run. */
  readonly logs: string;
  /** Tells whoever waits what is going on. */
  say(line: string): void;
}

/** The two things that are measured in turn; each call measures once and answers in the bench's unit. */
export interface Sides {
  subject(): Promise<number>;
  reference(): Promise<number>;
  /** Looks closer once both are measured: microseconds by the name of a part. */
  parts?(): Readonly<Record<string, number>>;
}

export interface Bench {
  readonly name: string;
  readonly subject: string;
  readonly reference: string;
  readonly unit: string;
  readonly goal: Goal;
  /** Events in the log or appended by one measurement, when not asked otherwise. */
  readonly events: number;
  /** How often both sides are measured, when not asked otherwise. */
  readonly rounds: number;
  /** Whether both sides run once uncounted first, because what runs for the first time is slow. */
  readonly warmsUp: boolean;
  /** Starts what both sides need; whatever must be ended is left with the place. */
  open(setting: Setting): Promise<Sides>;
}

export function goalInWords({ goal, unit }: Pick<Bench, 'goal' | 'unit'>): string {
  if (goal.figure === 'rate') return `≥ ${goal.atLeast.toLocaleString('en')} ${unit}`;
  if (goal.figure === 'difference') return `≤ +${goal.atMost} ${unit}`;
  return 'atLeast' in goal ? `≥ ${goal.atLeast}` : `≤ ${goal.atMost}`;
}

export function figureOf({ figure }: Goal, subject: number, reference: number): number {
  if (figure === 'rate') return subject;
  return figure === 'ratio' ? subject / reference : subject - reference;
}

export const reaches = (goal: Goal, figure: number): boolean =>
  'atLeast' in goal ? figure >= goal.atLeast : figure <= goal.atMost;
