import { eventCatalogue, type EventsOf } from '../catalogue.js';
import { DomainError } from '../domain-error.js';
import { sameFacts } from '../same-facts.js';
import { wellFormed } from '../well-formed.js';
import { concernsOf, factsOf, type Fact } from './facts.js';
import type { Journal } from './journal.js';
import { at, withValue } from './pointer.js';
import { recordCommands, type RecordCommand } from './record.commands.js';
import type { recordEvents } from './record.events.js';
import * as refusal from './record.refusals.js';

export type RecordEvent = EventsOf<keyof typeof recordEvents>;

type Of<Type extends RecordCommand['type']> = Extract<RecordCommand, { type: Type }>['data'];

interface Rules {
  readonly fixed: readonly string[];
  readonly isFounded: boolean;
}

/** Decides what is said about the record of a stream; the rules are those of `withRecord`. */
export function decideRecord(
  command: RecordCommand,
  journal: Journal,
  { fixed, isFounded }: Rules,
): readonly RecordEvent[] {
  wellFormed('record', recordCommands[command.type], command.data);
  if (journal.length === 0) throw refusal.nothingRecorded();
  switch (command.type) {
    case 'CorrectFact':
      return correct(command.data, journal, fixed);
    case 'RetractFact':
      return retract(command.data, journal, isFounded);
    case 'RaiseConcern':
      return raise(command.data, journal);
    case 'ResolveConcern':
      return resolve(command.data, journal);
  }
}

function standing(facts: ReadonlyMap<string, Fact>, eventId: string): Fact {
  const fact = facts.get(eventId);
  if (!fact) throw refusal.factUnknown(eventId);
  if (fact.retraction) throw refusal.alreadyRetracted('/eventId', eventId, fact.retraction.reason);
  return fact;
}

function correct(
  data: Of<'CorrectFact'>,
  journal: Journal,
  fixed: readonly string[],
): readonly RecordEvent[] {
  const fact = standing(factsOf(journal), data.eventId);
  if (fixed.includes(data.pointer)) throw refusal.identityIsFixed(data.pointer);
  const last = fact.corrections.findLast(({ pointer }) => pointer === data.pointer);
  if (last && sameFacts(last, data)) return [];
  const now = at(fact.current.data, data.pointer) ?? null;
  if (!sameFacts(data.old, now)) throw refusal.oldValueDiffers(data.old, now);
  if (sameFacts(data.new, now)) throw refusal.changesNothing(data.new);
  const next = withValue(fact.current.data, data.pointer, data.new);
  if (!sameFacts(at(next, data.pointer) ?? null, data.new)) throw refusal.noSuchPlace(data.pointer);
  refuseMisfit(fact.recorded.type, next, data);
  return [{ type: 'FactCorrected', data }];
}

/** A corrected fact must be one that could have been recorded. */
function refuseMisfit(type: string, next: unknown, { pointer, new: value }: Of<'CorrectFact'>): void {
  const schema = eventCatalogue.get(type)?.schema;
  if (!schema) throw refusal.noSuchPlace(pointer);
  try {
    wellFormed('record', schema, next);
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    if (error.detail.code === 'record.field_unknown') throw refusal.noSuchPlace(pointer);
    throw new DomainError({ ...error.detail, pointer: '/new', value });
  }
}

function retract(data: Of<'RetractFact'>, journal: Journal, isFounded: boolean): readonly RecordEvent[] {
  const facts = factsOf(journal);
  const earlier = facts.get(data.eventId)?.retraction;
  if (earlier && sameFacts(earlier, data)) return [];
  standing(facts, data.eventId);
  const [first] = facts.keys();
  const others = [...facts].flatMap(([id, { retraction }]) =>
    retraction === null && id !== data.eventId ? [id] : [],
  );
  if (isFounded && data.eventId === first && others.length > 0) throw refusal.builtOn(data.eventId, others);
  return [{ type: 'FactRetracted', data }];
}

function raise(data: Of<'RaiseConcern'>, journal: Journal): readonly RecordEvent[] {
  if (data.eventId !== undefined && !factsOf(journal).has(data.eventId))
    throw refusal.factUnknown(data.eventId);
  const isOpen = [...concernsOf(journal).values()].some(
    ({ raised, resolved }) => resolved === null && sameFacts(raised, data),
  );
  return isOpen ? [] : [{ type: 'ConcernRaised', data }];
}

function resolve(data: Of<'ResolveConcern'>, journal: Journal): readonly RecordEvent[] {
  const concern = concernsOf(journal).get(data.concern);
  if (!concern) throw refusal.concernUnknown(data.concern);
  if (concern.resolved && sameFacts(concern.resolved, data)) return [];
  if (concern.resolved) throw refusal.alreadyResolved(data.concern, concern.resolved.resolution);
  return [{ type: 'ConcernResolved', data }];
}
