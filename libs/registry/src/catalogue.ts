import type { z } from 'zod';
import { municipalityEvents, populationOfVersion1 } from './municipality/municipality.events.js';
import { indicatorEvents, indicatorOfVersion1 } from './indicator/indicator.events.js';
import { programEvents } from './program/program.events.js';
import { visitEvents } from './visit/visit.events.js';
import { adoptionEvents } from './adoption/adoption.events.js';
import { outcomeEvents } from './outcome/outcome.events.js';

const schemas = {
  ...municipalityEvents,
  ...indicatorEvents,
  ...programEvents,
  ...visitEvents,
  ...adoptionEvents,
  ...outcomeEvents,
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

export interface EventDefinition {
  /** The version that is written today; older ones are lifted by `upcasters[version]`. */
  readonly version: number;
  readonly schema: z.ZodType;
  readonly upcasters: Readonly<Record<number, (data: unknown) => unknown>>;
}

/** Versions above 1, with the upcasters that lift what older releases wrote. */
const revised: Partial<Record<EventType, Omit<EventDefinition, 'schema'>>> = {
  PopulationRecorded: { version: 2, upcasters: { 1: populationOfVersion1 } },
  IndicatorDefined: { version: 2, upcasters: { 1: indicatorOfVersion1 } },
};

const define = (type: EventType): EventDefinition => ({
  version: 1,
  upcasters: {},
  ...revised[type],
  schema: schemas[type],
});

export const eventTypes = Object.keys(schemas) as EventType[];

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
] as const;
export type StreamCategory = (typeof streamCategories)[number];
