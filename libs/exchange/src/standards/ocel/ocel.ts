import { eventCatalogue, eventTypes, streamCategories } from '#registry';
import { columnsOf, type Column, type ColumnKind } from '../../formats/columns.js';
import { thingOf, type RecordedFact } from '../recorded-fact.js';
import { nameGivenBy, referencesOf } from '../references.js';
import type { FactSource, Standard } from '../standard.js';

const types: Readonly<Record<ColumnKind, string>> = {
  text: 'string',
  json: 'string',
  whole: 'integer',
  number: 'float',
  yes_no: 'boolean',
};

/** What every event says beside its facts. */
const provenance: readonly { name: string; type: string; valueIn(fact: RecordedFact): unknown }[] = [
  { name: 'recordedAt', type: 'time', valueIn: ({ envelope }) => envelope.recordedAt },
  { name: 'timeIs', type: 'string', valueIn: (fact) => (isDated(fact) ? 'effective' : 'recorded') },
  { name: 'effectiveFrom', type: 'string', valueIn: ({ envelope }) => envelope.effectiveFrom.date },
  { name: 'precision', type: 'string', valueIn: ({ envelope }) => envelope.effectiveFrom.precision },
  { name: 'office', type: 'string', valueIn: ({ envelope }) => envelope.actor.office },
  { name: 'channel', type: 'string', valueIn: ({ envelope }) => envelope.channel },
  { name: 'source', type: 'string', valueIn: ({ envelope }) => envelope.source?.reference },
  { name: 'synthetic', type: 'boolean', valueIn: ({ envelope }) => envelope.synthetic },
];

const isDated = ({ envelope: { effectiveFrom } }: RecordedFact): boolean =>
  effectiveFrom.precision === 'day' && effectiveFrom.date !== null;

/** The day on which it became true; where that is not known to the day, when it was recorded. */
const timeOf = (fact: RecordedFact): string =>
  isDated(fact) ? `${fact.envelope.effectiveFrom.date}T00:00:00Z` : fact.envelope.recordedAt;

const columns: ReadonlyMap<string, readonly Column[]> = new Map(
  [...eventCatalogue].map(([type, { schema }]) => [type, columnsOf(schema)]),
);

const valueOf = ({ kind, valueIn }: Column, data: unknown): unknown => {
  const value = valueIn(data);
  return kind === 'json' && value !== null ? JSON.stringify(value) : value;
};

const isSaid = ({ value }: { readonly value: unknown }): boolean => value !== null && value !== undefined;

const eventOf = (fact: RecordedFact) => ({
  id: fact.eventId,
  type: fact.event.type,
  time: timeOf(fact),
  attributes: [
    ...provenance.map(({ name, valueIn }) => ({ name, value: valueIn(fact) })),
    ...(columns.get(fact.event.type) ?? []).map((column) => ({
      name: `facts.${column.name}`,
      value: valueOf(column, fact.event.data),
    })),
  ].filter(isSaid),
  relationships: [
    { objectId: fact.stream as string, qualifier: 'about' },
    ...referencesOf(fact).map(({ role, stream }) => ({ objectId: stream, qualifier: role })),
  ],
});

const eventTypeOf = (name: string) => ({
  name,
  attributes: [
    ...provenance.map(({ name: attribute, type }) => ({ name: attribute, type })),
    ...(columns.get(name) ?? []).map((column) => ({
      name: `facts.${column.name}`,
      type: types[column.kind],
    })),
  ],
});

interface Named {
  readonly name: 'name';
  readonly time: string;
  readonly value: string;
}

async function* pieces(source: FactSource): AsyncGenerator<string, void, undefined> {
  const objects = new Map<string, Named[]>();
  yield `{"eventTypes":${JSON.stringify(eventTypes.map(eventTypeOf))}`;
  const attributes = [{ name: 'name', type: 'string' }];
  yield `,"objectTypes":${JSON.stringify(streamCategories.map((name) => ({ name, attributes })))}`;
  yield ',"events":[';
  let separator = '';
  for await (const fact of source.all()) {
    const event = eventOf(fact);
    for (const { objectId } of event.relationships) if (!objects.has(objectId)) objects.set(objectId, []);
    const value = nameGivenBy(fact);
    if (value !== undefined) objects.get(fact.stream)?.push({ name: 'name', time: event.time, value });
    yield `${separator}${JSON.stringify(event)}`;
    separator = ',';
  }
  yield '],"objects":[';
  separator = '';
  for (const [id, named] of objects) {
    yield `${separator}${JSON.stringify({ id, type: thingOf(id).category, attributes: named, relationships: [] })}`;
    separator = ',';
  }
  yield ']}';
}

/** The events as they were recorded, corrections among them, each with the things it is about: for process mining. */
export const ocel: Standard = {
  name: 'ocel',
  label: { id: 'Log peristiwa berorientasi objek (OCEL)', en: 'Object-centric event log (OCEL)' },
  version: '2.0',
  specification: 'https://www.ocel-standard.org/specification/',
  mediaType: 'application/json',
  ending: 'jsonocel',
  about: null,
  write: (source) => pieces(source),
};
