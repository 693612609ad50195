import type { LogEvent } from '#event-log';
import { registryCodec } from '#commands';
import {
  deciders,
  type EventType,
  fold,
  type Decider,
  type Recorded,
  type RegistryEvent,
  type StreamCategory,
} from '#registry';
import { syntheticLog } from './log.js';

const SIZE = { events: 4_000, seed: 7 };
const codec = registryCodec();
const chunks = [...syntheticLog(SIZE)];

/** What the log would answer, and what the codec makes of it. */
const decoded = chunks.flatMap(({ stream, firstRevision, events }) =>
  events.map((given, index) => {
    const { id, type, data, metadata } = JSON.parse(JSON.stringify(codec.encode(given))) as ReturnType<
      typeof codec.encode
    >;
    const revision = BigInt(firstRevision + index);
    const recorded: LogEvent = {
      id,
      stream,
      type,
      data,
      metadata,
      revision,
      position: 0n,
      created: new Date(0),
    };
    return codec.decode(recorded);
  }),
);

const byStream = Map.groupBy(decoded, ({ stream }) => stream);
type AnyDecider = Decider<never, RegistryEvent, unknown>;
const deciderOf = (stream: string) =>
  deciders[stream.split('-')[0] as StreamCategory] as unknown as AnyDecider;

it('has as many events as asked for, and marks every one of them as synthetic', () => {
  expect(decoded).toHaveLength(SIZE.events);
  expect(decoded.filter(({ envelope }) => envelope.synthetic !== true)).toEqual([]);
});

/** What most of a registry consists of; benches of rarer events would need logs of their own. */
const written: readonly EventType[] = [
  'MunicipalityRegistered',
  'PopulationRecorded',
  'IndicatorDefined',
  'ProgramLaunched',
  'ProgramStageChanged',
  'LegalBasisRecorded',
  'VisitPlanned',
  'HostSubstituted',
  'VisitHeld',
  'TopicStudied',
  'SiteVisited',
  'StatementRecorded',
  'HostConfirmed',
  'AdoptionIntended',
  'AdoptionDecided',
  'AdoptionImplemented',
  'AttributionClaimed',
  'OutcomeRecorded',
  'FactCorrected',
];

it('holds the events that most of a registry consists of', () => {
  const found = new Set<string>(decoded.map(({ event }) => event.type));
  expect([...found].toSorted()).toEqual([...written].toSorted());
});

it('comes back from the codec as it was generated', () => {
  const given = chunks.flatMap(({ events }) => events.map(({ eventId, event }) => ({ eventId, event })));
  expect(decoded.map(({ eventId, event }) => ({ eventId, event }))).toEqual(given);
});

it('counts the revisions of every stream from zero without a gap', () => {
  for (const [stream, facts] of byStream)
    expect([stream, facts.map(({ revision }) => revision)]).toEqual([
      stream,
      facts.map((_, index) => BigInt(index)),
    ]);
});

it('leaves no event without effect when its stream is folded', () => {
  for (const [stream, facts] of byStream) {
    const decider = deciderOf(stream);
    let state = decider.initialState;
    for (const { event, eventId } of facts) {
      const next = fold(decider, [{ ...event, eventId } as Recorded<RegistryEvent>], state);
      expect([stream, event.type, next]).not.toEqual([stream, event.type, state]);
      state = next;
    }
  }
});

it('names only things that an earlier event began', () => {
  const begun = new Set<string>();
  const named = (data: object) =>
    [
      'program',
      'visit',
      'localProgram',
      'referredTo',
      'supersedes',
      'contests',
      'eventId',
      'guest',
      'host',
    ].flatMap((field) => (data as Record<string, string | undefined>)[field] ?? []);
  for (const { event, eventId, stream } of decoded) {
    expect(named(event.data).filter((id) => !begun.has(id))).toEqual([]);
    begun.add(eventId).add(stream.slice(stream.indexOf('-') + 1));
  }
});

it('is the same for the same seed and another for another', () => {
  expect([...syntheticLog(SIZE)]).toEqual(chunks);
  expect([...syntheticLog({ ...SIZE, seed: 8 })]).not.toEqual(chunks);
});

it('tells mostly of outcomes, then of visits and adoptions', () => {
  const share = (...categories: string[]) =>
    decoded.filter(({ stream }) => categories.includes(stream.split('-')[0] ?? '')).length / decoded.length;
  expect(share('outcome')).toBeGreaterThan(0.5);
  expect(share('visit', 'adoption')).toBeGreaterThan(0.25);
});
