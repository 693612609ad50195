import type { Kysely } from 'kysely';
import { eventTypes, programEvents } from '#registry';
import { happened, idOf, onDay, type Happened } from '../fixtures/facts.js';
import { allPages } from '../fixtures/pages.js';
import { projected } from '../fixtures/projected.js';
import {
  BANJARBARU,
  JEPARA,
  corrected,
  defined,
  intended,
  label,
  launched,
  planned,
  populated,
  recorded,
  registered,
  rtMandiri,
  studyVisit,
} from '../fixtures/seed-story.js';
import { freshStore } from '../fixtures/store.js';
import { agreed, attested, disputed, reported } from '../fixtures/visit-story.js';
import { BadCursor, encodeCursor } from '../page.js';
import { registryActivityProjection } from './projection.js';
import { listActivity } from './queries.js';
import type { RegistryActivityTables } from './table.js';
import { toldOrWhyNot } from './told.js';
import { activityList, happeningTypes } from './view.js';

const store = freshStore();
const adoptionId = idOf(11);
const [ofProgram, ofNone] = [idOf(31), idOf(32)];
let db: Kysely<RegistryActivityTables>;

beforeAll(async () => {
  db = await projected(store(), registryActivityProjection, [
    registered(BANJARBARU),
    populated(BANJARBARU, 2023, 272_763),
    defined(),
    launched(rtMandiri),
    planned(studyVisit),
    happened(
      `visit-${studyVisit}`,
      'VisitHeld',
      { from: '2023-02-06', to: '2023-02-06', hostParticipants: [] },
      { effectiveFrom: onDay('2023-02-06') },
    ),
    intended(adoptionId),
    happened(
      `adoption-${adoptionId}`,
      'AdoptionDecided',
      { decision: 'adopt' },
      { effectiveFrom: onDay('2023-05-01') },
    ),
    recorded(ofProgram, { value: '700', program: rtMandiri }, { effectiveFrom: onDay('2022-12-31') }),
    recorded(ofNone, { value: '650', period: '2021' }, { effectiveFrom: onDay('2021-12-31') }),
    corrected(`${BANJARBARU}:rtm.rt_total:reported`, ofProgram, '/value', '700', '701'),
    // Told where corrections are listed: in one sentence it could not be said what was wrong.
    happened(`program-${rtMandiri}`, 'FactCorrected', {
      eventId: idOf(1_003),
      pointer: '/aliases/0',
      old: 'RT Berdaya',
      new: null,
      reason: 'misread',
    }),
    happened(`municipality-${BANJARBARU}`, 'MunicipalityRenamed', {
      from: 'Kota Banjarbaru',
      to: 'Kota Banjar Baru',
    }),
    happened(`municipality-${BANJARBARU}`, 'AreaRecorded', {
      year: 2023,
      areaKm2: '305.155',
      basis: 'code_list',
    }),
  ]);
});

const everything = async (limit = 3) => allPages((page) => listActivity(db, page), limit);

it('tells the latest day first, of one day the latest recorded, and what has no day last', async () => {
  for (const limit of [1, 3]) {
    const items = await everything(limit);
    expect(items.map(({ type }) => type)).toEqual([
      'AdoptionDecided',
      'AdoptionIntended',
      'VisitHeld',
      'OutcomeRecorded',
      'ProgramLaunched',
      'OutcomeRecorded',
      'MunicipalityRenamed',
      'FactCorrected',
      'VisitPlanned',
    ]);
    activityList.parse({ items, nextCursor: null, position: '0', record: 'as_corrected' });
  }
});

it('says whose doing it was and with whom, by name or, where it is unknown, by code', async () => {
  const [decided, , held] = await everything();
  expect(decided).toMatchObject({
    municipality: { code: JEPARA, name: JEPARA },
    counterpart: { name: 'Kota Banjar Baru' },
    program: { id: rtMandiri, name: { id: 'RT Mandiri' } },
    adoptionId,
    visitId: null,
    decision: 'adopt',
  });
  expect(held).toMatchObject({ visitId: studyVisit, adoptionId: null, program: null });
});

it('gives an outcome its indicator, period and value as corrected', async () =>
  expect((await everything())[3]).toMatchObject({
    indicator: { code: 'rtm.rt_total', name: { id: 'Jumlah RT' } },
    period: '2022',
    value: '701',
    valueKind: 'actual',
    corrected: true,
  }));

it('leaves out what was retracted, and what was said of it', async () => {
  const series = `outcome-${BANJARBARU}:rtm.rt_total:reported` as const;
  const told = async (...story: readonly Happened[]) => {
    const figures: Kysely<RegistryActivityTables> = await projected(
      store(),
      registryActivityProjection,
      story,
    );
    const { items } = await listActivity(figures, { limit: 20 });
    return items.map(({ type, value }) => (value === null ? type : `${type} ${value}`));
  };
  const claims = [recorded(ofProgram, { value: '700' }), recorded(ofNone, { value: '650', period: '2021' })];
  const verified = { ...happened(series, 'OutcomeVerified', { eventId: ofProgram }), eventId: idOf(33) };
  const fixed = corrected(`${BANJARBARU}:rtm.rt_total:reported`, ofProgram, '/value', '700', '701');
  const retract = (eventId: string) => happened(series, 'FactRetracted', { eventId, reason: 'duplicate' });
  expect(await told(...claims, verified, fixed, retract(ofProgram))).toEqual(['OutcomeRecorded 650']);
  expect(await told(...claims, verified, retract(idOf(33)))).toEqual([
    'OutcomeRecorded 650',
    'OutcomeRecorded 700',
  ]);
});

it('shows a correction with the program of what was corrected, not of what was recorded last', async () => {
  const correction = (await everything()).find(({ type }) => type === 'FactCorrected');
  expect(correction).toMatchObject({ indicator: { code: 'rtm.rt_total' }, program: { id: rtMandiri } });
});

it('names first the side of a visit that acts, be it guest or host', async () => {
  const stream = `visit-${studyVisit}` as const;
  const visits: Kysely<RegistryActivityTables> = await projected(store(), registryActivityProjection, [
    planned(studyVisit),
    happened(stream, 'VisitRescheduled', { from: '2023-02-13', to: '2023-02-13', reason: 'Rapat' }),
    happened(stream, 'VisitCancelled', { municipality: BANJARBARU, reason: 'Banjir' }),
    happened(stream, 'VisitPlannedAgain', { from: '2023-02-06', to: '2023-02-06' }),
    attested(studyVisit, 'guest'),
    attested(studyVisit, 'host'),
    disputed(studyVisit),
    ...agreed(studyVisit, 35),
    reported(studyVisit),
  ]);
  const { items } = await listActivity(visits, { limit: 20 });
  expect(items.map((item) => [item.type, item.municipality.code, item.counterpart?.code])).toEqual([
    ['TripReportFiled', JEPARA, BANJARBARU],
    ['VisitReconciled', JEPARA, BANJARBARU],
    ['VisitDisputed', BANJARBARU, JEPARA],
    ['VisitAttested', BANJARBARU, JEPARA],
    ['VisitAttested', JEPARA, BANJARBARU],
    ['VisitPlannedAgain', JEPARA, BANJARBARU],
    ['VisitCancelled', BANJARBARU, JEPARA],
    ['VisitRescheduled', JEPARA, BANJARBARU],
    ['VisitPlanned', JEPARA, BANJARBARU],
  ]);
});

it('refuses the cursor of another list', async () => {
  const cursor = encodeCursor('visits', ['2023-02-06', '10']);
  await expect(listActivity(db, { limit: 1, cursor })).rejects.toBeInstanceOf(BadCursor);
});

it('says of every event type that it is told, or why it is not', () => {
  expect(Object.keys(toldOrWhyNot).toSorted()).toEqual([...eventTypes].toSorted());
  for (const type of eventTypes) {
    const says = toldOrWhyNot[type];
    if (says !== true) expect(says.leftOut).toMatch(/\w+ \w+/);
    else expect(registryActivityProjection.on).toHaveProperty(type);
  }
});

it('tells what became of an adoption, a figure and a municipality, each with whose doing it was', async () => {
  const stream = `adoption-${adoptionId}` as const;
  const series = `outcome-${BANJARBARU}:rtm.rt_total:reported` as const;
  const own = `municipality-${JEPARA}` as const;
  const told: Kysely<RegistryActivityTables> = await projected(store(), registryActivityProjection, [
    intended(adoptionId),
    happened(stream, 'TrialStarted', { from: '2023-03-01', scope: 'tiga kelurahan' }),
    happened(stream, 'AttributionDisputed', { claim: idOf(40), party: 'origin', wrong: 'bukan dari sini' }),
    recorded(ofProgram, { value: '700', program: rtMandiri }),
    recorded(ofNone, { value: '650', period: '2021' }),
    happened(series, 'OutcomeVerified', { eventId: ofProgram }),
    happened(series, 'OutcomeReturned', { eventId: ofNone, reason: 'yang mana?' }),
    happened(series, 'OutcomePublished', { eventId: ofProgram }),
    happened(series, 'MethodBreakDeclared', { from: '2024', changed: 'per KK', comparable: false }),
    happened(own, 'MunicipalityMerged', {
      into: BANJARBARU,
      instrument: { kind: 'law', number: '1', year: 2024 },
    } as never),
    happened(own, 'PopulationRecorded', { year: 2024, population: 1, basis: 'unstated' }),
  ]);
  const { items } = await listActivity(told, { limit: 20 });
  const said = items.map((it) => [
    it.type,
    it.municipality.code,
    it.counterpart?.code,
    it.program?.id,
    it.indicator?.code,
    it.period,
  ]);
  expect(said.filter(([type]) => type !== 'AdoptionIntended' && type !== 'OutcomeRecorded')).toEqual([
    ['MunicipalityMerged', JEPARA, BANJARBARU, undefined, undefined, null],
    ['MethodBreakDeclared', BANJARBARU, undefined, undefined, 'rtm.rt_total', '2024'],
    ['OutcomePublished', BANJARBARU, undefined, rtMandiri, 'rtm.rt_total', '2022'],
    ['OutcomeVerified', BANJARBARU, undefined, rtMandiri, 'rtm.rt_total', '2022'],
    ['AttributionDisputed', JEPARA, BANJARBARU, rtMandiri, undefined, null],
    ['TrialStarted', JEPARA, BANJARBARU, rtMandiri, undefined, null],
  ]);
});

it('tells every turn in the life of a program, by the name it has now', async () => {
  const now = label('RT Mandiri Plus');
  const stream = `program-${rtMandiri}` as const;
  const story = await projected<RegistryActivityTables>(store(), registryActivityProjection, [
    launched(rtMandiri),
    happened(stream, 'ProgramRenamed', { from: label('RT Mandiri'), to: now }),
    happened(stream, 'ProgramDiscontinued', { reason: 'completed' }),
  ]);
  const { items } = await listActivity(story, { limit: 10 });
  expect(items.map(({ type, program }) => ({ type, name: program?.name }))).toEqual([
    { type: 'ProgramLaunched', name: now },
    { type: 'ProgramDiscontinued', name: now },
    { type: 'ProgramRenamed', name: now },
  ]);
  for (const type of Object.keys(programEvents)) expect(happeningTypes).toContain(type);
});
