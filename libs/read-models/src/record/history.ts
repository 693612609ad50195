import type { StreamCategory } from '#registry';
import type { Fact } from '../runtime/projection.js';

export const categoryOf = ({ stream }: Pick<Fact, 'stream'>): StreamCategory =>
  stream.slice(0, stream.indexOf('-')) as StreamCategory;

/** Whether an event changes what earlier events of its stream say, so that they can be folded again. */
export const isFoldedAnew = ({ event: { type } }: Pick<Fact, 'event'>): boolean =>
  type === 'FactCorrected' || type === 'FactRetracted';

/**
 * Facts with the history of their streams where they need it, taken from the facts themselves. They must begin with the
 * log and be in its order.
 */
export function withHistory(facts: readonly Fact[]): readonly Fact[] {
  const streams = new Map<string, Fact[]>();
  return facts.map((fact) => {
    const stream = streams.get(fact.stream) ?? [];
    streams.set(fact.stream, stream);
    const told = isFoldedAnew(fact) ? { ...fact, history: [...stream] } : fact;
    stream.push(fact);
    return told;
  });
}

/** A fact whose history does not know of some events: those that an operator had left out. */
export function withoutEvents(fact: Fact, left: ReadonlySet<string>): Fact {
  if (!fact.history || left.size === 0) return fact;
  return { ...fact, history: fact.history.filter(({ eventId }) => !left.has(eventId)) };
}
