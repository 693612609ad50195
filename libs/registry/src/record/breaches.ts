import type { Decider, Recorded } from '../decider.js';
import { DomainError } from '../domain-error.js';

/** The rules that an aggregate has between its facts, as far as a correction must not break them. */
export interface RulesBetweenFacts<C, E, State> {
  /**
   * The command by which a fact would be recorded once more, with all that it names elsewhere being right; null for a
   * fact to which no rule between facts is put.
   */
  readonly again: (event: E, before: State) => C | null;
  /**
   * Codes of refusals that are no breach. Above all those of rules that want two facts to say the same: what was
   * misspelt in both is put right in one after the other.
   */
  readonly tolerated: readonly string[];
}

/** A fact that could not have been recorded after those before it, and the refusal that its command would meet. */
export interface Breach {
  readonly eventId: string;
  readonly refusal: DomainError;
}

const keyOf = ({ eventId, refusal }: Breach): string => `${eventId} ${refusal.detail.code}`;

function breachesOf<C, E, State>(
  decider: Decider<C, E, State>,
  { again, tolerated }: RulesBetweenFacts<C, E, State>,
  history: Iterable<Recorded<E>>,
): readonly Breach[] {
  const found: Breach[] = [];
  let state = decider.initialState;
  for (const event of history) {
    const refusal = refusalOf(decider, again(event, state), state);
    if (refusal && !tolerated.includes(refusal.detail.code)) found.push({ eventId: event.eventId, refusal });
    state = decider.evolve(state, event);
  }
  return found;
}

function refusalOf<C, E, State>(
  decider: Decider<C, E, State>,
  command: C | null,
  state: State,
): DomainError | null {
  if (command === null) return null;
  try {
    decider.decide(command, state);
    return null;
  } catch (error) {
    if (error instanceof DomainError) return error;
    throw error;
  }
}

/**
 * What a history breaks that it did not break before. A record that was wrong already, by a rule that came later, can
 * still be corrected elsewhere.
 */
export function newBreaches<C, E, State>(
  decider: Decider<C, E, State>,
  rules: RulesBetweenFacts<C, E, State>,
  before: () => Iterable<Recorded<E>>,
  after: Iterable<Recorded<E>>,
): readonly Breach[] {
  const broken = breachesOf(decider, rules, after);
  if (broken.length === 0) return [];
  const known = new Set(breachesOf(decider, rules, before()).map(keyOf));
  return broken.filter((breach) => !known.has(keyOf(breach)));
}
