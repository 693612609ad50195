import type { Kysely } from 'kysely';
import { happened, onDay } from '../fixtures/facts.js';
import { attempt, correction, factOf, retraction } from '../fixtures/misrecorded-story.js';
import { projected } from '../fixtures/projected.js';
import { intended } from '../fixtures/seed-story.js';
import { freshStore } from '../fixtures/store.js';
import type { HistoryAsOf } from './history-as-of.js';
import { adoptionHistoryProjection } from './projection.js';
import { getAdoptionHistory } from './queries.js';
import type { AdoptionHistoryTables } from './table.js';

const store = freshStore();
const stream = `adoption-${attempt}` as const;
const [decided, claimed] = [factOf(31), factOf(32)];
const on = (day: string) => ({ recordedAt: `${day}T10:00:00.000Z`, effectiveFrom: onDay('2023-02-06') });
let db: Kysely<AdoptionHistoryTables>;

beforeAll(async () => {
  db = await projected(store(), adoptionHistoryProjection, [
    intended(attempt, {}, on('2024-01-01')),
    {
      ...happened(stream, 'AdoptionDecided', { decision: 'decline', reason: 'x' }, on('2024-01-02')),
      eventId: decided,
    },
    {
      ...happened(
        stream,
        'AttributionClaimed',
        { claimant: 'press', basis: 'press_report' },
        on('2024-01-03'),
      ),
      eventId: claimed,
    },
    { ...correction(stream, 31, '/decision', 'decline', 'adopt'), ...on('2024-02-01') },
    { ...correction(stream, 31, '/decision', 'adopt', 'adapt'), ...on('2024-03-01') },
    { ...retraction(stream, 32), ...on('2024-03-02') },
  ]);
});

async function told(asOf: HistoryAsOf) {
  const history = await getAdoptionHistory(db, attempt, asOf);
  const steps = history?.events.map(({ type, changes, corrected }) => ({
    type,
    decision: changes.find(({ field }) => field === 'decision')?.to,
    corrected,
  }));
  return { steps, stage: history?.state?.stage, hidden: history?.hiddenEvents, record: history?.record };
}
const intent = { type: 'AdoptionIntended', decision: undefined, corrected: false };
const decision = (to: string, corrected = true) => ({ type: 'AdoptionDecided', decision: to, corrected });
const claim = (corrected: boolean) => ({ type: 'AttributionClaimed', decision: undefined, corrected });

it('tells what is right by now, and which of it was corrected; what was retracted is not told', async () =>
  expect(await told({})).toEqual({
    steps: [intent, decision('adapt')],
    stage: 'decided',
    hidden: 0,
    record: 'as_corrected',
  }));

it('tells what was recorded, with what was retracted', async () =>
  expect(await told({ record: 'as_recorded' })).toMatchObject({
    steps: [intent, decision('decline'), claim(true)],
    record: 'as_recorded',
  }));

it('tells on a day what was known to be right on that day', async () => {
  expect((await told({ knownAt: '2024-01-31' })).steps).toEqual([
    intent,
    decision('decline', false),
    claim(false),
  ]);
  expect((await told({ knownAt: '2024-02-10' })).steps).toEqual([intent, decision('adopt'), claim(false)]);
  expect(await told({ knownAt: '2024-01-01' })).toMatchObject({ steps: [intent], hidden: 2 });
});
