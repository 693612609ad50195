import { createHash } from 'node:crypto';
import type { RecordedFact } from '../recorded-fact.js';
import type { FactSource, Standard } from '../standard.js';

type Entry = readonly [id: string, value: Readonly<Record<string, unknown>>];

/** Makes the entries of one section from each fact in turn; what it remembers is of that section alone. */
type Section = (state: Map<string, number>) => (fact: RecordedFact) => readonly Entry[];

const fact = (eventId: string, revision = 0) =>
  revision === 0 ? `tiru:fact/${eventId}` : `tiru:fact/${eventId}/revision/${revision}`;
const activity = (eventId: string) => `tiru:event/${eventId}`;
const agent = (userId: string) => `tiru:agent/${encodeURIComponent(userId)}`;
const qualified = (name: string) => ({ $: name, type: 'xsd:QName' });

const sourceId = (source: object): string =>
  `tiru:source/${createHash('sha256').update(JSON.stringify(source)).digest('hex').slice(0, 32)}`;

const isAboutRecord = ({ event }: RecordedFact): boolean =>
  ['FactCorrected', 'FactRetracted', 'ConcernRaised', 'ConcernResolved'].includes(event.type);

/** Counts how often an id came before this time. */
const before = (state: Map<string, number>, id: string): number => {
  const count = state.get(id) ?? 0;
  state.set(id, count + 1);
  return count;
};

const synthetic = ({ envelope }: RecordedFact) => (envelope.synthetic ? { 'tiru:synthetic': true } : {});

/** The entity that an event brings about: a fact, or the next revision of one. */
function entityOf(
  state: Map<string, number>,
  it: RecordedFact,
): { id: string; of: string; was: string } | null {
  if (it.event.type === 'FactCorrected') {
    const { eventId } = it.event.data;
    const revision = before(state, eventId) + 1;
    return { id: fact(eventId, revision), of: eventId, was: fact(eventId, revision - 1) };
  }
  return isAboutRecord(it) ? null : { id: fact(it.eventId), of: it.eventId, was: '' };
}

const entities: Section = (state) => {
  const revisions = new Map<string, number>();
  return (it) => {
    const { source } = it.envelope;
    const entity = entityOf(revisions, it);
    const { date, precision } = it.envelope.effectiveFrom;
    const said =
      it.event.type === 'FactCorrected'
        ? { 'tiru:pointer': it.event.data.pointer, 'tiru:value': JSON.stringify(it.event.data.new) }
        : { 'tiru:facts': JSON.stringify(it.event.data) };
    return [
      ...(entity
        ? ([
            [
              entity.id,
              {
                'prov:type': qualified('tiru:Fact'),
                'tiru:about': it.stream,
                'tiru:effectiveFrom': date ?? precision,
                ...said,
                ...synthetic(it),
              },
            ],
          ] as Entry[])
        : []),
      ...(source && before(state, sourceId(source)) === 0
        ? ([
            [
              sourceId(source),
              {
                'prov:type': qualified('tiru:Source'),
                'prov:label': source.reference,
                'tiru:sourceType': source.type,
              },
            ],
          ] as Entry[])
        : []),
    ];
  };
};

const activities: Section = () => (it) => [
  [
    activity(it.eventId),
    {
      'prov:type': qualified(`tiru:${it.event.type}`),
      'prov:startTime': it.envelope.recordedAt,
      'prov:endTime': it.envelope.recordedAt,
      'tiru:channel': it.envelope.channel,
      'tiru:position': String(it.position),
      ...synthetic(it),
    },
  ],
];

const agents: Section = (state) => (it) => {
  const { userId, office } = it.envelope.actor;
  return before(state, userId) > 0
    ? []
    : [[agent(userId), { 'prov:type': qualified('prov:Person'), 'tiru:office': office }]];
};

const generated: Section = (state) => (it) => {
  const entity = entityOf(state, it);
  const time = it.envelope.recordedAt;
  if (!entity) return [];
  const value = { 'prov:entity': entity.id, 'prov:activity': activity(it.eventId), 'prov:time': time };
  return [[`_:generated-${it.eventId}`, value]];
};

const used: Section = () => (it) =>
  it.envelope.source
    ? [
        [
          `_:used-${it.eventId}`,
          { 'prov:activity': activity(it.eventId), 'prov:entity': sourceId(it.envelope.source) },
        ],
      ]
    : [];

const associated: Section = () => (it) => [
  [
    `_:by-${it.eventId}`,
    { 'prov:activity': activity(it.eventId), 'prov:agent': agent(it.envelope.actor.userId) },
  ],
];

const derived: Section = (state) => (it) => {
  const entity = entityOf(state, it);
  if (it.event.type !== 'FactCorrected' || !entity) return [];
  return [
    [
      `_:revised-${it.eventId}`,
      {
        'prov:generatedEntity': entity.id,
        'prov:usedEntity': entity.was,
        'prov:activity': activity(it.eventId),
        'prov:type': qualified('prov:Revision'),
        'tiru:reason': it.event.data.reason,
      },
    ],
  ];
};

const invalidated: Section = (state) => (it) => {
  if (it.event.type === 'FactCorrected') before(state, it.event.data.eventId);
  if (it.event.type !== 'FactRetracted') return [];
  const { eventId, reason } = it.event.data;
  return [
    [
      `_:retracted-${it.eventId}`,
      {
        'prov:entity': fact(eventId, state.get(eventId) ?? 0),
        'prov:activity': activity(it.eventId),
        'prov:time': it.envelope.recordedAt,
        'tiru:reason': reason,
      },
    ],
  ];
};

const sections: Readonly<Record<string, Section>> = {
  entity: entities,
  activity: activities,
  agent: agents,
  wasGeneratedBy: generated,
  used,
  wasAssociatedWith: associated,
  wasDerivedFrom: derived,
  wasInvalidatedBy: invalidated,
};

/** One pass over the log for each section: the document is as long as the log, what is remembered is not. */
async function* pieces(source: FactSource, address: string): AsyncGenerator<string, void, undefined> {
  yield `{"prefix":${JSON.stringify({ tiru: `${address}/provenance/` })}`;
  for (const [name, section] of Object.entries(sections)) {
    const entriesOf = section(new Map());
    yield `,${JSON.stringify(name)}:{`;
    let separator = '';
    for await (const it of source.all())
      for (const [id, value] of entriesOf(it)) {
        yield `${separator}${JSON.stringify(id)}:${JSON.stringify(value)}`;
        separator = ',';
      }
    yield '}';
  }
  yield '}';
}

/** Who recorded what from which source, and what became of it: an event is an activity, a fact an entity. */
export const prov: Standard = {
  name: 'prov',
  label: { id: 'Asal-usul data (PROV-JSON)', en: 'Provenance (PROV-JSON)' },
  version: '2013-04-24',
  specification: 'https://www.w3.org/submissions/prov-json/',
  mediaType: 'application/json',
  ending: 'provjson.json',
  about: null,
  write: (source, { address }) => pieces(source, address),
};
