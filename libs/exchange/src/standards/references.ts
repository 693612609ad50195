import type { StreamCategory } from '#registry';
import type { RecordedFact } from './recorded-fact.js';

/** Another thing that a fact names, and as what. */
export interface Reference {
  readonly role: string;
  readonly stream: string;
}

/** What a field of an event names, whatever the event. */
const categoryOfField: Readonly<Record<string, StreamCategory>> = {
  program: 'program',
  localProgram: 'program',
  municipality: 'municipality',
  adopter: 'municipality',
  origin: 'municipality',
  guest: 'municipality',
  host: 'municipality',
  parties: 'municipality',
  visit: 'visit',
  previousAttempt: 'adoption',
  indicator: 'indicator',
  indicators: 'indicator',
};

/** The other things that a fact names, each with the field that names it. */
export function referencesOf({ stream, event }: RecordedFact): readonly Reference[] {
  return Object.entries(event.data).flatMap(([role, value]) => {
    const category = categoryOfField[role];
    if (!category) return [];
    const ids = (Array.isArray(value) ? value : [value]) as unknown[];
    const named = ids.filter((id): id is string => typeof id === 'string');
    return named.map((id) => ({ role, stream: `${category}-${id}` })).filter((it) => it.stream !== stream);
  });
}

/** The name that a fact gives to its thing, if it gives one. */
export function nameGivenBy({ event }: RecordedFact): string | undefined {
  if (event.type === 'MunicipalityRegistered') return event.data.name;
  if (event.type === 'ProgramLaunched' || event.type === 'IndicatorDefined') return event.data.name.id;
  return event.type === 'ProgramRenamed' ? event.data.to.id : undefined;
}
