import { happened, idOf, onDay, type Happened } from '../fixtures/facts.js';
import {
  BANJARBARU,
  defined,
  homeCare,
  intended,
  JEPARA,
  launched,
  recorded,
  registered,
  rtMandiri,
} from '../fixtures/seed-story.js';
import { freshStore } from '../fixtures/store.js';
import { tasksOf, workAfter } from '../fixtures/work.js';
import type { WorkKind } from './view.js';

const store = freshStore();
const TODAY = '2024-02-01';
const INDICATOR = 'rtm.rt_total';
const basics = [registered(BANJARBARU), registered(JEPARA), defined()];
const of = (id: string) => `program-${id}` as const;

const workOf = (municipality: string, kind: WorkKind, story: readonly Happened[], today = TODAY) =>
  workAfter(store(), [...basics, ...story], { municipality, kind }, today);

describe('that a program is alive', () => {
  const aliveOn = async (today: string, ...more: readonly Happened[]) =>
    tasksOf(await workOf(BANJARBARU, 'alive', [launched(rtMandiri), ...more], today));

  it('is said by its launch for that year, and asked for again in the next', async () => {
    expect(await aliveOn('2022-12-31')).toEqual([]);
    const [coming] = await workOf(BANJARBARU, 'alive', [launched(rtMandiri)], '2023-01-01');
    expect(coming).toMatchObject({
      task: 'confirm_alive',
      since: '2023-01-01',
      dueOn: '2023-12-31',
      state: 'coming',
      about: { category: 'program', id: rtMandiri },
      program: { name: { en: 'Self-reliant neighbourhoods' } },
    });
    expect(await workOf(BANJARBARU, 'alive', [launched(rtMandiri)], '2024-01-01')).toMatchObject([
      { state: 'due', isOverdue: true },
    ]);
  });

  it('holds for the latest year of which it was said', async () => {
    const said = (year: number) =>
      happened(of(rtMandiri), 'ProgramConfirmedAlive', { year, office: 'Bappeda', evidence: 'DPA' });
    expect(await aliveOn(TODAY, said(2023))).toEqual(['confirm_alive 2024-12-31']);
    expect(await aliveOn(TODAY, said(2023), said(2021))).toEqual(['confirm_alive 2024-12-31']);
    expect(await aliveOn(TODAY, said(2024))).toEqual([]);
  });

  it.each([
    happened(of(rtMandiri), 'ProgramDiscontinued', { reason: 'budget' }),
    happened(of(rtMandiri), 'ProgramSuperseded', { by: homeCare }),
    happened(of(rtMandiri), 'ProgramMerged', { into: homeCare }),
  ])('is not asked of one that has ended: $event.type', async (end) =>
    expect(await aliveOn(TODAY, end)).toEqual([]),
  );

  it('is asked of one that rests, and of the launching municipality only', async () => {
    expect(await aliveOn(TODAY, happened(of(rtMandiri), 'ProgramSuspended', { reason: 'banjir' }))).toEqual([
      'confirm_alive 2023-12-31',
    ]);
    expect(await workOf(JEPARA, 'alive', [launched(rtMandiri), intended(idOf(11))])).toEqual([]);
  });

  it('begins with the year of its record when nobody knows since when it is there', async () => {
    const unknown = { ...launched(rtMandiri), effectiveFrom: undefined };
    expect(tasksOf(await workOf(BANJARBARU, 'alive', [unknown as Happened], '2025-01-01'))).toEqual([
      'confirm_alive 2025-12-31',
    ]);
  });
});

describe('a baseline of what a municipality carries out', () => {
  const missing = async (...story: readonly Happened[]) =>
    (await workOf(BANJARBARU, 'baseline', story)).map(({ indicator, program }) => [
      indicator?.code,
      program?.id,
    ]);
  const lacking = [[INDICATOR, rtMandiri]];
  const baseline = (change: Parameters<typeof recorded>[1] = {}) =>
    recorded(idOf(21), { valueKind: 'baseline', period: '2021', ...change });

  it('is asked for since it is tried or carried out', async () => {
    expect(await workOf(BANJARBARU, 'baseline', [launched(rtMandiri)])).toMatchObject([
      {
        id: `${of(rtMandiri)}/baseline/${INDICATOR}`,
        task: 'record_baseline',
        role: 'officer',
        about: { category: 'program', id: rtMandiri, eventId: null },
        since: '2022-01-01',
        dueOn: null,
        indicator: { code: INDICATOR, name: { id: 'Jumlah RT' } },
      },
    ]);
    const initiative = launched(rtMandiri, { stage: 'initiative' });
    expect(await missing(initiative)).toEqual([]);
    const begun = happened(
      of(rtMandiri),
      'ProgramStageChanged',
      { from: 'initiative', to: 'trial' },
      { effectiveFrom: onDay('2023-05-01') },
    );
    expect(await workOf(BANJARBARU, 'baseline', [initiative, begun])).toMatchObject([
      { since: '2023-05-01' },
    ]);
    expect(await workOf(BANJARBARU, 'baseline', [initiative, begun], '2023-04-30')).toEqual([]);
  });

  it('is there once it is recorded, of this program or of none, and while it stands', async () => {
    const begun = launched(rtMandiri);
    expect(await missing(begun, baseline())).toEqual([]);
    expect(await missing(begun, baseline({ program: rtMandiri }))).toEqual([]);
    expect(await missing(begun, baseline({ program: homeCare }))).toEqual(lacking);
    expect(await missing(begun, baseline({ valueKind: 'actual' }))).toEqual(lacking);
    expect(await missing(begun, baseline({ municipality: JEPARA }))).toEqual(lacking);
    const retracted = happened(`outcome-${BANJARBARU}:${INDICATOR}:reported`, 'FactRetracted', {
      eventId: idOf(21),
      reason: 'misattribution',
    });
    expect(await missing(begun, baseline(), retracted)).toEqual(lacking);
    const next = { ...baseline({ supersedes: idOf(21) }), eventId: idOf(22) };
    expect(await missing(begun, baseline(), next)).toEqual([]);
  });

  it('follows the indicators it is measured by', async () => {
    const none = launched(rtMandiri, { indicators: [] });
    const adopted = happened(of(rtMandiri), 'ProgramIndicatorAdopted', { indicator: INDICATOR });
    expect(await missing(none)).toEqual([]);
    expect(await missing(none, adopted)).toEqual(lacking);
    const dropped = happened(of(rtMandiri), 'ProgramIndicatorDropped', {
      indicator: INDICATOR,
      reason: 'diganti',
    });
    expect(await missing(none, adopted, dropped)).toEqual([]);
    const retired = happened(`indicator-${INDICATOR}`, 'IndicatorRetired', { reason: 'diganti' });
    expect(await missing(none, adopted, retired)).toEqual([]);
    const ended = happened(of(rtMandiri), 'ProgramDiscontinued', { reason: 'budget' });
    expect(await missing(none, adopted, ended)).toEqual([]);
  });
});

describe('a baseline of what a municipality adopts', () => {
  const attempt = idOf(11);
  const local = idOf(12);
  const step = (type: 'TrialStarted' | 'AdoptionImplemented' | 'AdoptionDiscontinued', data: object) =>
    happened(`adoption-${attempt}`, type, data as never, { effectiveFrom: onDay('2023-07-01') });
  const adopting = [launched(rtMandiri), intended(attempt)];
  const missing = (...story: readonly Happened[]) => workOf(JEPARA, 'baseline', [...adopting, ...story]);
  const ofJepara = recorded(idOf(21), { municipality: JEPARA, valueKind: 'baseline', program: local });

  it('is asked of the adopter for the indicators of the program, also for those it takes up later', async () => {
    expect(await missing()).toEqual([]);
    const trial = step('TrialStarted', { from: '2023-06-01', scope: 'tiga RT' });
    const implemented = step('AdoptionImplemented', {});
    expect(await missing(trial)).toMatchObject([
      {
        about: { category: 'adoption', id: attempt },
        program: { id: rtMandiri },
        since: '2023-06-01',
      },
    ]);
    const more = happened(of(rtMandiri), 'ProgramIndicatorAdopted', { indicator: 'rtm.fund' });
    expect((await missing(implemented, more)).map(({ indicator }) => indicator?.code)).toEqual([
      INDICATOR,
      'rtm.fund',
    ]);
    expect(await missing(implemented, ofJepara)).toEqual([]);
    const ended = step('AdoptionDiscontinued', { reason: 'budget' });
    expect(await missing(implemented, ended)).toEqual([]);
    const claimed = happened(`adoption-${attempt}`, 'AttributionClaimed', {
      claimant: 'adopter',
      basis: 'declaration',
    });
    expect(await missing(implemented, ended, claimed)).toEqual([]);
  });

  it('is asked once for the indicators of the local program where it is known', async () => {
    const own = launched(local, { municipality: JEPARA, indicators: ['jepara.rt'] });
    const implemented = step('AdoptionImplemented', { localProgram: local });
    expect(await missing(own, implemented)).toMatchObject([
      { about: { category: 'program', id: local }, indicator: { code: 'jepara.rt' }, program: { id: local } },
    ]);
  });
});
