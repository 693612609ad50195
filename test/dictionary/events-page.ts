import { z } from 'zod';
import { baseEnvelope } from '#event-log';
import { eventCatalogue, eventTypesOf, provenance, type EventType } from '#registry';
import { fieldsOf, type Field } from './fields.js';
import { anchorOf, code, paragraphs, tableOf } from './markdown.js';
import { schemaOf, textRules } from './schema.js';
import { vocabularies } from './vocabularies.js';

const fieldTable = (fields: readonly Field[]): string =>
  tableOf(
    ['field', 'type', 'required', 'allowed', 'meaning'],
    fields.map(({ pointer, type, required, allowed, meaning }) => [
      code(pointer),
      type,
      required,
      allowed,
      meaning,
    ]),
  );

const labelsOf = (type: EventType) => vocabularies.find(({ name }) => name === 'eventType')?.labels[type];

function eventOf(type: EventType): string {
  const { version, schema, changes } = eventCatalogue.get(type) ?? {};
  if (!schema || !version || !changes) throw new Error(`${type} is not in the catalogue`);
  const { description = '', ...stored } = schemaOf(schema);
  const label = labelsOf(type);
  const fields = fieldsOf(stored, type);
  return paragraphs(
    `### ${type}`,
    `${description} _${label?.en} · ${label?.id}._ Version ${version}.`,
    Object.entries(changes)
      .map(([since, change]) => `- Version ${since}: ${change}`)
      .join('\n'),
    fields.length > 0 ? fieldTable(fields) : '',
  );
}

const heading = (category: string): string =>
  category === 'record' ? 'In any stream: about the record' : `Streams of the category ${category}`;

/** Every event type that is stored, with its versions and fields. */
export function eventsPage(): string {
  const groups = Object.entries(eventTypesOf);
  return paragraphs(
    '# Events',
    'Written by `npm run docs:dictionary` from the schemas of `libs/registry`; changes belong there.',
    `Data are JSON. A _text_ ${textRules.join(', ')}. A _label_ is an object \`{ id, en }\` of two texts: Indonesian and English. ` +
      'No object has a field that is not listed. Events of an earlier version are lifted to the current one when they are read; ' +
      'what is stored stays as it is. Fields are named by JSON pointer; `*` is any element of a list.',
    groups
      .map(
        ([category, types]) =>
          `- ${heading(category)}: ${types.map((type) => `[${type}](#${anchorOf(type)})`).join(', ')}`,
      )
      .join('\n'),
    '## Envelope',
    'The metadata of every event.',
    fieldTable(
      fieldsOf(schemaOf(z.strictObject({ ...baseEnvelope.shape, ...provenance.shape })), 'envelope'),
    ),
    ...groups.flatMap(([category, types]) => [`## ${heading(category)}`, ...types.map(eventOf)]),
  );
}
