import { z } from 'zod';
import { createCodec, type EventSchema, UndecodableEvent } from './codec.js';
import type { LogEvent } from './port.js';

type Renamed = { type: 'Renamed'; data: { name: { id: string }; reason: string } };

const catalogue = new Map<string, EventSchema>([
  [
    'Renamed',
    {
      version: 3,
      schema: z.strictObject({ name: z.strictObject({ id: z.string() }), reason: z.string() }),
      upcasters: {
        1: (data) => ({ name: (data as { title: string }).title }),
        2: (data) => ({ name: { id: (data as { name: string }).name }, reason: 'unknown' }),
      },
    },
  ],
]);
const codec = createCodec<Renamed, { office: string }>(catalogue, z.object({ office: z.string() }));

const uuid = '6b183911-6c00-4c4a-97ce-dea0a353b946';
const envelope = {
  commandId: uuid,
  commandDigest: 'digest',
  correlationId: uuid,
  causationId: uuid,
  recordedAt: '2023-02-06T01:00:00Z',
  office: 'mayor',
};
const event: Renamed = { type: 'Renamed', data: { name: { id: 'RT Mandiri' }, reason: 'spelling' } };

/** The log's record of an event, as a certain version wrote it. */
const stored = (schemaVersion: number, data: unknown, changes: Partial<LogEvent> = {}): LogEvent => ({
  id: uuid,
  stream: 'program-1',
  type: 'Renamed',
  revision: 4n,
  position: 99n,
  created: new Date(0),
  data,
  metadata: { schemaVersion, ...envelope },
  ...changes,
});

it('reads back what it wrote, with its place in the log', () => {
  const written = codec.encode({ eventId: uuid, event, envelope });
  expect(written.metadata).toEqual({ schemaVersion: 3, ...envelope });
  const { data, metadata } = JSON.parse(JSON.stringify(written)) as Pick<LogEvent, 'data' | 'metadata'>;
  expect(codec.decode(stored(3, data, { metadata }))).toEqual({
    eventId: uuid,
    stream: 'program-1',
    revision: 4n,
    position: 99n,
    event,
    envelope,
  });
});

it('carries the trace of the append, and reads what was written before traces were', () => {
  const traceparent = '00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01';
  const written = codec.encode({ eventId: uuid, event, envelope: { ...envelope, traceparent } });
  expect(written.metadata).toEqual({ schemaVersion: 3, ...envelope, traceparent });
  expect(codec.decode(stored(3, event.data, { metadata: written.metadata })).envelope).toEqual({
    ...envelope,
    traceparent,
  });
  expect(Object.keys(codec.decode(stored(3, event.data)).envelope)).toEqual(Object.keys(envelope));
});

it.each([17, null, { a: 1 }, 'x'.repeat(1_000)])(
  'reads an event whose trace is %j: no trace may halt a read model',
  (traceparent) => {
    const metadata = { schemaVersion: 3, ...envelope, traceparent };
    expect(codec.decode(stored(3, event.data, { metadata })).envelope).toEqual({
      ...envelope,
      traceparent: undefined,
    });
  },
);

it.each([
  [1, { title: 'Home Care' }],
  [2, { name: 'Home Care' }],
  [3, { name: { id: 'Home Care' }, reason: 'unknown' }],
])('lifts version %d to today', (version, data) => {
  expect(codec.decode(stored(version, data)).event.data).toEqual({
    name: { id: 'Home Care' },
    reason: 'unknown',
  });
});

it.each([
  ['an unknown type', stored(3, event.data, { type: 'Forgotten' }), 'unknown event type'],
  ['a newer version', stored(4, event.data), 'newer than this release'],
  ['data without its schema', stored(3, { name: 'text' }), 'name'],
  ['data with a field too many', stored(3, { ...event.data, extra: 1 }), 'extra'],
  ['an envelope without its schema', stored(3, event.data, { metadata: { schemaVersion: 3 } }), 'commandId'],
  ['no envelope', stored(3, event.data, { metadata: undefined }), 'expected object'],
  ['version 0', stored(0, event.data), 'schemaVersion'],
])('stops at %s and says where', (_, recorded, why) => {
  const decode = () => codec.decode(recorded);
  expect(decode).toThrow(UndecodableEvent);
  expect(decode).toThrow(why);
  expect(decode).toThrow('program-1@4');
});

it('stops at a version without upcaster', () => {
  const known = catalogue.get('Renamed') as EventSchema;
  const gap = createCodec(
    new Map([['Renamed', { ...known, upcasters: { 2: (data) => data } }]]),
    z.object({ office: z.string() }),
  );
  expect(() => gap.decode(stored(1, { title: 'x' }))).toThrow('no upcaster from version 1');
});

it('refuses to write what it could not read', () => {
  const write =
    (change: object, changedEnvelope: object = {}) =>
    () =>
      codec.encode({
        eventId: uuid,
        event: { ...event, ...change },
        envelope: { ...envelope, ...changedEnvelope },
      });
  expect(write({ type: 'Forgotten' })).toThrow('not in the catalogue');
  expect(write({ data: { name: 1 } })).toThrow();
  expect(write({}, { commandId: 'no uuid' })).toThrow();
});
