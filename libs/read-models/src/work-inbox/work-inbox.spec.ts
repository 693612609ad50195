import { jest } from '@jest/globals';
import type { Kysely } from 'kysely';
import { happened, idOf, type Happened } from '../fixtures/facts.js';
import { openLine, type Line } from '../fixtures/line.js';
import { appended } from '../fixtures/log.js';
import { allPages } from '../fixtures/pages.js';
import { projected } from '../fixtures/projected.js';
import {
  BANJARBARU,
  defined,
  intended,
  JEPARA,
  launched,
  planned,
  recorded,
  registered,
  rtMandiri,
  studyVisit,
} from '../fixtures/seed-story.js';
import { freshStore } from '../fixtures/store.js';
import { attested, followUp, heldOn } from '../fixtures/visit-story.js';
import { tasksOf } from '../fixtures/work.js';
import { BadCursor, encodeCursor } from '../page.js';
import { workInboxProjection } from './projection.js';
import { listWork, type WorkInboxFilter } from './queries.js';
import type { WorkInboxTables } from './table.js';
import { kindOfTask, workInbox, workKinds, workTasks } from './view.js';

jest.setTimeout(60_000);

const TODAY = '2024-02-01';
const attempt = idOf(11);
/** Something of every kind falls to Jepara. */
const story: readonly Happened[] = [
  registered(BANJARBARU),
  registered(JEPARA),
  defined(),
  launched(rtMandiri),
  launched(idOf(12), { municipality: JEPARA, stage: 'initiative' }),
  planned(studyVisit),
  heldOn(studyVisit, '2023-02-06'),
  attested(studyVisit, 'host'),
  followUp(studyVisit, idOf(71), '2024-01-31'),
  followUp(studyVisit, idOf(72), '2023-12-30'),
  followUp(studyVisit, idOf(73), '2024-02-02'),
  intended(attempt),
  happened(`adoption-${attempt}`, 'AdoptionDecided', { decision: 'adopt' }),
  happened(`adoption-${attempt}`, 'TrialStarted', { from: '2023-06-01', to: TODAY, scope: 'tiga RT' }),
  recorded(idOf(21), { municipality: JEPARA }),
];
const inOrder = [
  'complete_follow_up 2023-12-30',
  'confirm_alive 2023-12-31',
  'complete_follow_up 2024-01-31',
  'evaluate_trial 2024-02-01',
  'complete_follow_up 2024-02-02',
  'attest_visit',
  'file_trip_report',
  'record_baseline',
  'verify_outcome',
];
const counts = [
  { kind: 'attest', due: 1, coming: 0, overdue: 0 },
  { kind: 'report', due: 3, coming: 1, overdue: 2 },
  { kind: 'review', due: 1, coming: 0, overdue: 0 },
  { kind: 'baseline', due: 1, coming: 0, overdue: 0 },
  { kind: 'verify', due: 1, coming: 0, overdue: 0 },
  { kind: 'alive', due: 1, coming: 0, overdue: 1 },
  { kind: 'contradiction', due: 0, coming: 0, overdue: 0 },
];

describe('the list', () => {
  const store = freshStore();
  let db: Kysely<WorkInboxTables>;
  beforeAll(async () => {
    db = await projected(store(), workInboxProjection, story);
  });
  const list = (filter: Partial<WorkInboxFilter> = {}, today = TODAY) =>
    listWork(db, { municipality: JEPARA, limit: 20, ...filter }, today);

  it('begins with what is overdue, then goes by the day, then by how long it has been waiting', async () => {
    const found = await list();
    expect(tasksOf(found.items)).toEqual(inOrder);
    workInbox.parse({ ...found, position: '0' });
    expect(found.municipality).toEqual({ code: JEPARA, name: 'Kabupaten Jepara' });
  });

  it.each([1, 2, 4])('comes in pages of %s, each item once', async (limit) => {
    const items = await allPages((page) => list(page), limit);
    expect(tasksOf(items)).toEqual(inOrder);
    expect(new Set(items.map(({ id }) => id)).size).toBe(inOrder.length);
  });

  it('filters by kind and by state, and counts every kind whatever it is filtered by', async () => {
    for (const kind of workKinds) {
      const found = await list({ kind });
      expect(tasksOf(found.items)).toEqual(
        inOrder.filter((task) => kindOfTask(task.split(' ')[0] as never) === kind),
      );
      expect(found.counts).toEqual(counts);
    }
    expect(tasksOf((await list({ state: 'coming' })).items)).toEqual(['complete_follow_up 2024-02-02']);
    expect((await list({ state: 'due' })).items).toHaveLength(inOrder.length - 1);
    const none = await list({ municipality: '19.02' });
    expect(none).toMatchObject({ items: [], municipality: { code: '19.02', name: '19.02' } });
    expect(none.counts.every(({ due, coming }) => due + coming === 0)).toBe(true);
  });

  it('refuses the cursor of another list', async () => {
    const cursor = encodeCursor('visits', [TODAY, TODAY, 'x']);
    await expect(list({ cursor })).rejects.toBeInstanceOf(BadCursor);
  });
});

it('every task belongs to the kind it is listed under', () => {
  expect(new Set(workTasks.map(kindOfTask))).toEqual(new Set(workKinds));
  expect(new Set(workTasks).size).toBe(workTasks.length);
});

describe('on the log', () => {
  let line: Line;
  beforeAll(async () => void (line = await openLine()));
  afterAll(() => line?.end());

  it('an item comes with the event that asks for it and goes with the one that does it', async () => {
    line.run(workInboxProjection);
    const after = async (...more: readonly Happened[]) => {
      const position = (await appended(line.log, more)).at(-1)?.position ?? 0n;
      const { data } = await line.reader.read<WorkInboxTables, Awaited<ReturnType<typeof listWork>>>(
        'work_inbox',
        { after: position, patience: 20_000 },
        (db) => listWork(db, { municipality: JEPARA, limit: 20 }, TODAY),
      );
      return data;
    };
    const found = await after(...story);
    expect(tasksOf(found.items)).toEqual(inOrder);
    expect(found.counts).toEqual(counts);
  });
});
