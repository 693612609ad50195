import { setTimeout as pause } from 'node:timers/promises';
import { registryCodec } from '#commands';
import { openEventLog, type Chunked, type EventLog, type SubscriptionItem } from '#event-log';
import { projections, runProjections, type RunnerObserver } from '#read-models';
import { createPool, migrate, type ReadStore } from '#read-store';
import { startEventNode, type EventNode } from '#event-node';
import { appended } from '../../libs/read-models/src/fixtures/log.js';
import { happened } from '../../libs/read-models/src/fixtures/facts.js';
import * as story from '../../libs/read-models/src/fixtures/seed-story.js';
import { temporaryFolder, type TemporaryFolder } from '../harness/temporary-folder.js';
import { createTestDatabase, type TestDatabase } from '../harness/test-database.js';
import { standingAtRest } from './invariants/at-rest.js';
import { brokenInReadModels } from './invariants/of-the-read-models.js';
import { brokenInRows } from './invariants/of-the-rows.js';
import { ReferenceFold } from './invariants/reference-fold.js';
import { wholeLog } from './invariants/whole-log.js';
import { chance, repeatedBy, rounds } from './scale.js';

type Items = AsyncGenerator<SubscriptionItem, void, undefined>;

let folder: TemporaryFolder;
let node: EventNode;
let log: EventLog;
let fold: ReferenceFold;
beforeAll(async () => {
  folder = await temporaryFolder('delivery');
  node = await startEventNode({ dataDir: `${folder.path}/log` });
  log = openEventLog(node.url);
  fold = await ReferenceFold.open();
  await appended(log, [story.registered('63.72'), story.registered('33.20'), story.defined()]);
}, 60_000);
afterAll(async () => {
  await log?.close();
  await Promise.allSettled([node?.stop(), fold?.close()]);
  await folder?.remove();
});

let database: TestDatabase;
let store: ReadStore;
beforeEach(async () => {
  database = await createTestDatabase();
  store = createPool(database.url, { max: 16 });
  await migrate(store);
}, 60_000);
afterEach(async () => {
  await store.close();
  await database.drop();
});

/** Whether to disturb now. Disturbing without an end would leave nothing to compare. */
type Now = () => boolean;

/** Items come again, at once or after some others. */
async function* repeating(items: Items, random: () => number, now: Now): Items {
  const seen: SubscriptionItem[] = [];
  for await (const item of items) {
    yield item;
    seen.push(item);
    if (now()) yield seen[Math.floor(random() * seen.length)] ?? item;
  }
}

/** Items come after the one that they should come before. */
async function* reordering(items: Items, random: () => number, now: Now): Items {
  for await (const item of items) {
    if (!now()) {
      yield item;
      continue;
    }
    const next = await items.next();
    if (!next.done) yield next.value;
    // Often long enough for the other one to be written before.
    await pause(random() * 300);
    yield item;
  }
}

const disturbances = { 'again and again': repeating, 'out of order': reordering };

/** The same log, whose subscriptions deliver badly once whenever they are told to. */
function delivering(how: keyof typeof disturbances, random: () => number) {
  let isArmed = false;
  const now = () => isArmed && random() < 0.3 && !(isArmed = false);
  const subscribe: EventLog['subscribe'] = (options) =>
    disturbances[how](log.subscribe(options), random, now) as Chunked<SubscriptionItem>;
  return { log: { ...log, subscribe }, disturb: () => (isArmed = true), isArmed: () => isArmed };
}

let visits = 0;
/** A visit with a list of things said, in which an event too many or too few shows. */
async function recordVisit(): Promise<void> {
  const id = `00000000-0000-4000-8000-${String(++visits).padStart(12, '0')}`;
  const said = (n: number) =>
    happened(`visit-${id}`, 'StatementRecorded', {
      speaker: { office: 'Kepala Dinas' },
      municipality: '33.20',
      words: `synthetic ${n}`,
      language: 'id',
    });
  await appended(log, [story.planned(id), said(1), said(2), said(3)]);
}

it.each(Object.keys(disturbances) as (keyof typeof disturbances)[])(
  `read models are the fold of the log when events are delivered %s (${repeatedBy})`,
  async (how) => {
    const random = chance(how);
    const stopping = new AbortController();
    const { signal } = stopping;
    await recordVisit();
    const { log: disturbed, disturb, isArmed } = delivering(how, random);
    let isOneReading = false;
    const observer: RunnerObserver = {
      grouped: ({ catchingUp }) => (isOneReading = catchingUp.length === 0),
    };
    const running = runProjections(projections, {
      log: disturbed,
      store,
      codec: registryCodec(),
      signal,
      graceMs: 0,
      observer,
    });
    // One at a time: an event held back while its subscription is replaced for another reason is beyond what a reader
    // can notice, for nothing that comes after it tells of it. So the builds that were made anew for the disturbance
    // before must have joined the others, which replaces their subscriptions. At rest they have caught up already, and
    // may not have joined yet.
    for (let time = 0; time < 5 * rounds(5); time++) {
      await standingAtRest(store, (await wholeLog(log)).at(-1)?.position ?? 0n);
      // Another event makes every reading look again at where it stands.
      for (let waits = 1; !isOneReading; waits++) {
        await pause(20);
        if (waits % 250 === 0) await recordVisit();
      }
      disturb();
      for (let visit = 0; isArmed(); visit++) {
        if (visit > 100) throw new Error('the disturbance has not come about');
        await recordVisit();
      }
      // Comes in order, behind whatever was held back.
      await recordVisit();
      const events = await wholeLog(log);
      const atRest = await standingAtRest(store, events.at(-1)?.position ?? 0n);
      expect(await brokenInReadModels(events, fold, atRest, [])).toEqual([]);
      expect(await brokenInRows(events, store)).toEqual([]);
    }
    stopping.abort();
    await running;
  },
  180_000,
);
