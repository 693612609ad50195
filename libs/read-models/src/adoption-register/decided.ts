import type { DataOf } from '#registry';
import type { Origin } from '../origin.js';
import type { AdoptionEntry } from './view.js';

type Decided = NonNullable<AdoptionEntry['decided']>;

const together = (parts: readonly string[] | undefined) => parts && parts.join('; ');

/** A decision as the register shows it. */
export function decidedOf(data: DataOf<'AdoptionDecided'>, origin: Origin): Decided {
  const { explanation, reason, changes, components } = data;
  return {
    decision: data.decision,
    changes: changes ?? [],
    components: components ?? [],
    reason: reason ?? null,
    explanation: explanation ?? reason ?? together(changes) ?? together(components) ?? null,
    reviewOn: data.reviewOn ?? null,
    referredTo: data.referredTo ?? null,
    instrument: data.instrument ?? null,
    budgetReference: data.budgetReference ?? null,
    origin,
  };
}
