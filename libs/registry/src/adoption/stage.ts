import type { decisions } from './adoption.events.js';

export type Decision = (typeof decisions)[number];
export type PositiveDecision = 'adopt' | 'adapt' | 'partial';

export const adoptionStages = [
  'intended',
  'decided',
  'declined',
  'deferred',
  'referred',
  'implemented',
] as const;
export type AdoptionStage = (typeof adoptionStages)[number];

/** True for a decision by which the program, or a part or variant of it, is to be taken over. */
export const isPositive = (decision: Decision): decision is PositiveDecision =>
  decision === 'adopt' || decision === 'adapt' || decision === 'partial';

/** Where one attempt stands, from its latest decision and whether an implementation is recorded. */
export function adoptionStage(facts: {
  readonly decision: Decision | null;
  readonly implemented: boolean;
}): AdoptionStage {
  if (facts.implemented) return 'implemented';
  if (facts.decision === null) return 'intended';
  if (isPositive(facts.decision)) return 'decided';
  return ({ decline: 'declined', defer: 'deferred', refer: 'referred' } as const)[facts.decision];
}
