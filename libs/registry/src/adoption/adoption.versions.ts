import type { EventDefinition } from '../event-definition.js';

interface DecisionInWords {
  readonly decision: string;
  readonly explanation?: string | undefined;
  readonly changes?: readonly string[] | undefined;
  readonly components?: readonly string[] | undefined;
  readonly reason?: string | undefined;
}

/**
 * Puts the explanation of a decision where it belongs: what is changed when it is adapted, which components when it is
 * partial, why when it is declined. It stays where it is when that place is taken, or when the decision has none.
 */
export function structuredDecision<Decision extends DecisionInWords>(given: Decision): Decision {
  const { explanation, ...rest } = given;
  const kept = rest as typeof given;
  if (explanation === undefined) return given;
  if (given.decision === 'adapt' && !given.changes?.length) return { ...kept, changes: [explanation] };
  if (given.decision === 'partial' && !given.components?.length)
    return { ...kept, components: [explanation] };
  if (given.decision === 'decline' && given.reason === undefined) return { ...kept, reason: explanation };
  return given;
}

const nothingNew = (data: unknown) => data;

/** Versions above 1 of an adoption's events: what older releases wrote, lifted to what is written today. */
export const adoptionVersions = {
  AdoptionIntended: {
    version: 2,
    changes: { 2: 'It may name the closed attempt that it follows.' },
    upcasters: { 1: nothingNew },
  },
  AdoptionDecided: {
    version: 2,
    changes: {
      2:
        'What is changed, which components are taken and why it is declined have places of their own; version 1 said ' +
        'all of it in `explanation`, which goes to the place that the decision has for it and is free.',
    },
    upcasters: { 1: (data) => structuredDecision(data as DecisionInWords) },
  },
  AttributionClaimed: {
    version: 2,
    changes: { 2: 'A verification on site may say when, by whom and what was seen.' },
    upcasters: { 1: nothingNew },
  },
} satisfies Record<string, Omit<EventDefinition, 'schema'>>;
