import type { RegistryEvent } from '../catalogue.js';
import { fold, type Decider, type Recorded } from '../decider.js';
import { DomainError } from '../domain-error.js';
import { newBreaches, type RulesBetweenFacts } from './breaches.js';
import { decideRecord, type RecordEvent } from './decide-record.js';
import { asCorrected, factsOf, isAboutRecord } from './facts.js';
import { Journal } from './journal.js';
import { isRecordCommand, type RecordCommand } from './record.commands.js';
import { builtOn } from './record.refusals.js';
import type { FactCorrected as Correction } from '../vocabulary/correction.js';

/** The state of an aggregate as corrected, with all that was recorded. */
export type WithJournal<State> = State & { readonly journal: Journal };

export interface RecordRules<C, E, State> {
  /** Pointers to the fields that say what a fact is about, or whose word it is: they cannot be corrected. */
  readonly fixed: readonly string[];
  /** Whether all later facts stand on the first one, which then is the last to be retracted. */
  readonly isFounded: boolean;
  /** What a corrected history must not break that it did not break before. */
  readonly between: RulesBetweenFacts<C, E, State>;
  /** A type of facts whose corrections the aggregate decides and folds itself, by a command of its own. */
  readonly own?: {
    readonly type: RegistryEvent['type'];
    readonly command: (correction: Correction) => C;
  };
}

/**
 * Lets an aggregate's record be corrected. Its state is what its events would give had they been recorded rightly, so
 * no aggregate needs to know that there are corrections: a correction folds its history again.
 */
export function withRecord<
  C extends { readonly type: string },
  E extends RegistryEvent,
  State extends object,
>(
  decider: Decider<C, E, State>,
  { fixed, isFounded, between, own }: RecordRules<C, E, State>,
): Decider<C | RecordCommand, E | RecordEvent, WithJournal<State>> {
  const isOwn = (journal: Journal, eventId: string) =>
    own !== undefined && journal.find(eventId)?.type === own.type;

  /** What the aggregate is to fold: its own corrections too, unless what they correct was retracted. */
  function heard(history: Iterable<Recorded<RegistryEvent>>): readonly Recorded<E>[] {
    if (!own) return asCorrected(history) as readonly unknown[] as readonly Recorded<E>[];
    const facts = factsOf(history);
    const told = [...history].flatMap((event) => {
      const fact = facts.get(event.type === 'FactCorrected' ? event.data.eventId : event.eventId);
      if (!fact || fact.retraction) return [];
      if (fact.recorded.type === own.type) return [event];
      return event.type === 'FactCorrected' ? [] : [fact.current];
    });
    return told as readonly unknown[] as readonly Recorded<E>[];
  }

  function refuseBreach(event: RecordEvent, journal: Journal): void {
    if (event.type !== 'FactCorrected' && event.type !== 'FactRetracted') return;
    const { eventId } = event.data;
    // The journal itself must not grow: nothing is recorded yet.
    const asked = [...journal, { ...event, eventId }];
    const [first, ...others] = newBreaches(decider, between, () => heard(journal), heard(asked));
    if (!first) return;
    if (event.type === 'FactRetracted')
      throw builtOn(
        eventId,
        [first, ...others].map((breach) => breach.eventId),
      );
    throw new DomainError({ ...first.refusal.detail, pointer: '/new', value: event.data.new });
  }

  function evolve(state: WithJournal<State>, event: Recorded<E | RecordEvent>): WithJournal<State> {
    const journal = state.journal.with(event);
    const isToldOf =
      !isAboutRecord(event.type) ||
      (event.type === 'FactCorrected' && isOwn(state.journal, event.data.eventId));
    if (isToldOf) return { ...decider.evolve(state, event as Recorded<E>), journal };
    if (event.type !== 'FactCorrected' && event.type !== 'FactRetracted') return { ...state, journal };
    return { ...fold(decider, heard(journal)), journal };
  }

  function decide(command: C | RecordCommand, state: WithJournal<State>): readonly (E | RecordEvent)[] {
    if (!isRecordCommand(command)) return decider.decide(command, state);
    const { journal } = state;
    const goesToOwn = own && command.type === 'CorrectFact' && isOwn(journal, String(command.data?.eventId));
    if (goesToOwn && !isRetracted(journal, command.data.eventId))
      return decider.decide(own.command(command.data), state);
    const events = decideRecord(command, journal, { fixed, isFounded });
    for (const event of events) refuseBreach(event, journal);
    return events;
  }

  return { initialState: { ...decider.initialState, journal: Journal.empty }, decide, evolve };
}

const isRetracted = (journal: Journal, eventId: string): boolean =>
  Boolean(factsOf(journal).get(eventId)?.retraction);
