import fc from 'fast-check';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openEventLog, type EventLog } from '#event-log';
import { startEventNode, type EventNode } from '#event-node';
import {
  adoption,
  adoptionStage,
  attributionLevel,
  fold,
  type AdoptionEvent,
  type Recorded,
} from '#registry';
import { actor, factsOf, happened, idOf, onDay, unknownDay, type Happened } from '../fixtures/facts.js';
import { appended, codec } from '../fixtures/log.js';
import { projected } from '../fixtures/projected.js';
import { intended, rtMandiri } from '../fixtures/seed-story.js';
import { freshStore } from '../fixtures/store.js';
import { adoptionHistoryProjection } from './projection.js';
import { getAdoptionHistory } from './queries.js';
import { replayAdoption } from './replay-from-log.js';
import type { AdoptionHistoryTables } from './table.js';
import { adoptionHistory } from './view.js';

const store = freshStore();
let dataDir: string;
let node: EventNode;
let log: EventLog;

beforeAll(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'tiru-history-'));
  node = await startEventNode({ dataDir });
  log = openEventLog(node.url);
});
afterAll(async () => {
  await log?.close();
  await node?.stop();
  await rm(dataDir, { recursive: true, force: true });
});

const id = idOf(11);
const stream = `adoption-${id}` as const;

const example: Happened[] = [
  intended(id, {}, { effectiveFrom: onDay('2023-02-06'), recordedAt: '2023-02-10T08:00:00.000Z' }),
  happened(
    stream,
    'AdoptionDecided',
    // In another order than the schema's: jsonb keeps neither.
    { reviewOn: '2023-06-01', decision: 'defer', instrument: 'Nota 1', explanation: 'menunggu anggaran' },
    { effectiveFrom: onDay('2023-03-01'), recordedAt: '2023-03-01T23:59:59.999Z' },
  ),
  happened(
    stream,
    'AttributionClaimed',
    { claimant: 'press', basis: 'press_report' },
    {
      effectiveFrom: unknownDay,
      recordedAt: '2023-03-02T00:00:00.000Z',
      source: { type: 'press', reference: 'r' },
    },
  ),
  happened(
    stream,
    'AdoptionDecided',
    { decision: 'adopt' },
    { effectiveFrom: onDay('2023-07-01'), recordedAt: '2024-01-01T00:00:00.000Z' },
  ),
];

const readFrom = async (story: readonly Happened[]) => {
  const db = await projected<AdoptionHistoryTables>(store(), adoptionHistoryProjection, story);
  return (asOf: { knownAt?: string; effectiveAt?: string }) => getAdoptionHistory(db, id, asOf);
};

describe('the history of an adoption', () => {
  it('tells after each event what it changed, field by field', async () => {
    const now = adoptionHistory.parse({
      ...(await (
        await readFrom(example)
      )({})),
      position: '0',
      record: 'as_corrected',
    });
    expect(now.state).toEqual({ stage: 'decided', attributionLevel: 1 });
    expect(now.events.map(({ state }) => state.stage)).toEqual([
      'intended',
      'deferred',
      'deferred',
      'decided',
    ]);
    expect(now.events[0]?.changes).toContainEqual({ field: 'program', from: null, to: rtMandiri });
    expect(now.events[1]?.changes).toEqual([
      { field: 'stage', from: 'intended', to: 'deferred' },
      { field: 'decision', from: null, to: 'defer' },
      { field: 'explanation', from: null, to: 'menunggu anggaran' },
      { field: 'reviewOn', from: null, to: '2023-06-01' },
      { field: 'instrument', from: null, to: 'Nota 1' },
    ]);
    expect(now.events[2]?.origin).toMatchObject({ actor, source: { reference: 'r' } });
  });

  it('ends with the last instant of the day on which it was known', async () => {
    const read = await readFrom(example);
    expect(await read({ knownAt: '2023-03-01' })).toMatchObject({
      state: { stage: 'deferred' },
      hiddenEvents: 2,
    });
    expect(await read({ knownAt: '2023-03-02' })).toMatchObject({
      state: { attributionLevel: 1 },
      hiddenEvents: 1,
    });
    expect(await read({ knownAt: '2023-02-09' })).toMatchObject({ state: null, events: [], hiddenEvents: 4 });
  });

  it('shows what was true on a day, and what has no day always', async () => {
    const read = await readFrom(example);
    expect(await read({ effectiveAt: '2023-03-01' })).toMatchObject({
      state: { stage: 'deferred', attributionLevel: 1 },
      hiddenEvents: 1,
    });
    expect(await read({ effectiveAt: '2023-02-28' })).toMatchObject({ state: { stage: 'intended' } });
  });

  it('is null for an adoption that does not exist, from the log too', async () => {
    const db = await projected<AdoptionHistoryTables>(store(), adoptionHistoryProjection, []);
    expect(await getAdoptionHistory(db, id, {})).toBeNull();
    expect(await replayAdoption(log, codec, idOf(77), {})).toBeNull();
  });

  it('is the same from the log and from the read model, to the order of the changes', async () => {
    const identified = example.map((it, index) => ({ ...it, eventId: idOf(1_000 + index) }));
    const facts = await appended(log, identified);
    const fromRows = await (await readFrom(example))({});
    const fromLog = await replayAdoption(log, codec, id, {});
    // Only the positions are the log's own.
    const expected = {
      ...fromRows,
      events: fromRows?.events.map((event, index) => ({
        ...event,
        position: String(facts[index]?.position),
      })),
    };
    expect(fromLog).toEqual(expected);
  });
});

describe('as of any two days', () => {
  const day = fc.integer({ min: 1, max: 28 }).map((n) => `2023-02-${String(n).padStart(2, '0')}`);
  const change = fc.oneof(
    fc.constantFrom('adopt' as const, 'decline' as const, 'defer' as const).map((decision) => ({
      type: 'AdoptionDecided' as const,
      data: { decision },
    })),
    fc.constant({ type: 'AdoptionImplemented' as const, data: {} }),
    fc.constant({ type: 'AdoptionSuspended' as const, data: { reason: 'banjir' } }),
    fc.constant({ type: 'AdoptionResumed' as const, data: {} }),
    fc.constant({ type: 'TrialStarted' as const, data: { from: '2023-02-06', scope: 'tiga RT' } }),
    fc.constant({ type: 'TrialEvaluated' as const, data: { result: 'success' as const, learnt: 'x' } }),
    fc.constant({ type: 'AdoptionWithdrawn' as const, data: { reason: 'x' } }),
    fc.constantFrom('adopter' as const, 'origin' as const).map((claimant) => ({
      type: 'AttributionClaimed' as const,
      data: { claimant, basis: 'declaration' as const },
    })),
  );
  const moment = fc.record({ known: day, effective: fc.option(day), hour: fc.integer({ min: 0, max: 23 }) });
  const circumstances = ({
    known,
    effective,
    hour,
  }: {
    known: string;
    effective: string | null;
    hour: number;
  }) => ({
    recordedAt: `${known}T${String(hour).padStart(2, '0')}:30:00.000Z`,
    effectiveFrom: effective === null ? unknownDay : onDay(effective),
  });
  const story = fc
    .tuple(moment, fc.array(fc.tuple(change, moment), { maxLength: 8 }))
    .map(([start, later]): Happened[] => [
      intended(id, {}, circumstances(start)),
      ...later.map(([{ type, data }, at]) => happened(stream, type, data, circumstances(at))),
    ]);

  it('it is what the events up to them fold to', async () => {
    await fc.assert(
      fc.asyncProperty(story, fc.option(day), fc.option(day), async (events, knownAt, effectiveAt) => {
        const shown = factsOf(events).filter(
          ({ envelope }) =>
            (knownAt === null || envelope.recordedAt.slice(0, 10) <= knownAt) &&
            (effectiveAt === null ||
              envelope.effectiveFrom.date === null ||
              envelope.effectiveFrom.date <= effectiveAt),
        );
        const state = fold(
          adoption,
          shown.map(({ event, eventId }) => ({ ...event, eventId }) as Recorded<AdoptionEvent>),
        );
        const answer = await (
          await readFrom(events)
        )({
          ...(knownAt !== null && { knownAt }),
          ...(effectiveAt !== null && { effectiveAt }),
        });
        expect(answer?.events.map(({ revision }) => BigInt(revision))).toEqual(
          shown.map(({ revision }) => revision),
        );
        expect(answer?.state).toEqual(
          state.intent && {
            stage: adoptionStage(state.course),
            attributionLevel: state.grounds.length > 0 ? attributionLevel(state.grounds) : null,
          },
        );
      }),
      { numRuns: 40 },
    );
  }, 60_000);
});
