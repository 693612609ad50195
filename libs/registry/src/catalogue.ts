import type { z } from 'zod';
import { programEvents } from './program/program.events.js';
import type { EventDefinition } from './event-definition.js';
import { municipalityEvents, populationOfVersion1 } from './municipality/municipality.events.js';
import { indicatorEvents } from './indicator/indicator.events.js';
import { visitEvents } from './visit/visit.events.js';
import { adoptionEvents } from './adoption/adoption.events.js';
import { adoptionVersions } from './adoption/adoption.versions.js';
import { outcomeEvents } from './outcome/outcome.events.js';
import { recordEvents } from './record/record.events.js';
import { evidenceEvents } from './evidence/evidence.events.js';

/** The events that the streams of each category hold; those about the record, any stream may hold. */
const groups = {
  municipality: municipalityEvents,
  indicator: indicatorEvents,
  program: programEvents,
  visit: visitEvents,
  adoption: adoptionEvents,
  outcome: outcomeEvents,
  record: recordEvents,
  evidence: evidenceEvents,
};

const schemas = {
  ...groups.municipality,
  ...groups.indicator,
  ...groups.program,
  ...groups.visit,
  ...groups.adoption,
  ...groups.outcome,
  ...groups.record,
  ...groups.evidence,
};

type Schemas = typeof schemas;
export type EventType = keyof Schemas;

/** The data of an event by its type. */
export type DataOf<Type extends EventType> = z.infer<Schemas[Type]>;

/** An event of the registry: its type decides the shape of its data. */
export type RegistryEvent = {
  [Type in EventType]: { readonly type: Type; readonly data: DataOf<Type> };
}[EventType];

/** The events of some types: the events of one aggregate by the keys of its schemas. */
export type EventsOf<Type extends EventType> = Extract<RegistryEvent, { readonly type: Type }>;

/** Versions above 1, with the upcasters that lift what older releases wrote. */
const revised: Partial<Record<EventType, Omit<EventDefinition, 'schema'>>> = {
  FactCorrected: {
    version: 2,
    changes: { 2: 'Version 1 knew only texts; now any value of a fact can have been wrong.' },
    upcasters: { 1: (data) => data },
  },
  ProgramLaunched: {
    version: 2,
    changes: { 2: 'Version 1 knew neither the initiator nor whether it is digital: both stay unknown.' },
    upcasters: { 1: (data) => data },
  },
  VisitPlanned: {
    version: 2,
    changes: { 2: 'It may name what pays for the visit; what version 1 says stays as it is.' },
    upcasters: { 1: (data) => data },
  },
  ...adoptionVersions,
  OutcomeRecorded: {
    version: 2,
    changes: { 2: 'Version 1 did not say who recorded the claim; its envelope does.' },
    upcasters: { 1: (data) => data },
  },
  PopulationRecorded: {
    version: 2,
    changes: {
      2:
        'Before, it did not say how people were counted (`unstated`): the source in the envelope says it, ' +
        'if anything does.',
    },
    upcasters: { 1: populationOfVersion1 },
  },
  IndicatorDefined: {
    version: 2,
    changes: { 2: 'It may say definition and formula; what version 1 says, it says in the same words.' },
    upcasters: { 1: (data) => data },
  },
};

const define = (type: EventType): EventDefinition => ({
  version: 1,
  changes: {},
  upcasters: {},
  ...revised[type],
  schema: schemas[type],
});

export const eventTypes = Object.keys(schemas) as EventType[];

/** The event types by the category of the streams that hold them; `record`: those that any stream may hold. */
export const eventTypesOf = Object.fromEntries(
  Object.entries(groups).map(([category, schemasOfOne]) => [category, Object.keys(schemasOfOne)]),
) as Record<keyof typeof groups, EventType[]>;

/** The one place where an event type is registered. */
export const eventCatalogue: ReadonlyMap<string, EventDefinition> = new Map(
  eventTypes.map((type) => [type, define(type)]),
);

/** Categories of streams: the part of a stream's name before its first hyphen. */
export const streamCategories = [
  'municipality',
  'indicator',
  'program',
  'visit',
  'adoption',
  'outcome',
  'evidence',
] as const;
export type StreamCategory = (typeof streamCategories)[number];
