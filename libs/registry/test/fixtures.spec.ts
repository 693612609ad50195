import { existsSync, readFileSync } from 'node:fs';
import { adoptionEvents } from '../src/adoption/adoption.events.js';
import { deciders, eventCatalogue, eventTypes, streamCategories, type StreamCategory } from '../src/index.js';
import { evidenceEvents } from '../src/evidence/evidence.events.js';
import { indicatorEvents } from '../src/indicator/indicator.events.js';
import { municipalityEvents } from '../src/municipality/municipality.events.js';
import { outcomeEvents } from '../src/outcome/outcome.events.js';
import { programEvents } from '../src/program/program.events.js';
import { recordEvents } from '../src/record/record.events.js';
import { visitEvents } from '../src/visit/visit.events.js';

/** The events of each aggregate, and those that any stream may hold. */
const eventsOf: Record<StreamCategory | 'record', object> = {
  municipality: municipalityEvents,
  indicator: indicatorEvents,
  program: programEvents,
  visit: visitEvents,
  adoption: adoptionEvents,
  outcome: outcomeEvents,
  record: recordEvents,
  evidence: evidenceEvents,
};

const pathOf = (category: string, type: string, version: number) =>
  new URL(`../src/${category}/fixtures/${type}.v${version}.json`, import.meta.url);

const definitionOf = (type: string) => {
  const definition = eventCatalogue.get(type);
  if (!definition) throw new Error(`${type} is not in the catalogue`);
  return definition;
};

const groups = [...streamCategories, 'record'] as const;
const every = groups.flatMap((category) =>
  Object.keys(eventsOf[category]).flatMap((type) => {
    return Array.from({ length: definitionOf(type).version }, (_, index) => ({
      category,
      type,
      version: index + 1,
    }));
  }),
);

it('every event type of the catalogue belongs to an aggregate', () =>
  expect([...new Set(every.map(({ type }) => type))].sort()).toEqual([...eventTypes].sort()));

describe.each(every)('$type, version $version', ({ category, type, version }) => {
  const path = pathOf(category, type, version);

  it('has a golden fixture: what was once stored must always be read', () =>
    expect({ path: path.pathname, exists: existsSync(path) }).toEqual({ path: path.pathname, exists: true }));

  it('is read by today’s schema and folded', () => {
    const definition = definitionOf(type);
    let data: unknown = JSON.parse(readFileSync(path, 'utf8'));
    for (let from = version; from < definition.version; from++) data = definition.upcasters[from]?.(data);
    expect(definition.schema.parse(data)).toEqual(data);
    const decider = deciders[category === 'record' ? 'visit' : category] as {
      initialState: object;
      evolve: (state: object, event: object) => object;
    };
    const event = { type, data, eventId: '5f0c4d0e-53a1-4d6e-9f6b-0d6a9b1f0099' };
    expect(() => decider.evolve(decider.initialState, event)).not.toThrow();
    expect(decider.evolve(decider.initialState, event)).not.toEqual(decider.initialState);
  });
});
