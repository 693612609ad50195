import { clientOf } from '../harness/client.js';
import {
  banjarbaru,
  householdsReached,
  jepara,
  outcomeOf2023,
  rtMandiri,
  secretary,
  source,
  studyVisit,
} from '../harness/examples.js';
import { officerOf } from '../harness/officers.js';
import { startTestRegistry, type TestRegistry } from '../harness/test-registry.js';

// One story from the first registration to a correction: each step stands on the one before.
let registry: TestRegistry;
let api: ReturnType<typeof clientOf>;
let program = '';
let visit = '';
let adoption = '';

beforeAll(async () => {
  registry = await startTestRegistry(() => new Date('2024-03-01T05:00:00Z'));
  api = clientOf(registry);
});
afterAll(() => registry?.stop());

const changed = async (path: string, payload: object, revision: string) => {
  const answer = await api.changed(path, payload, revision);
  expect(answer.revision).toBe(String(Number(revision) + 1));
  return answer.position;
};

it('registers a municipality and records its population', async () => {
  const registered = await api.post('/municipalities', banjarbaru);
  expect(registered).toMatchObject({
    status: 201,
    headers: { etag: '"0"' },
    body: { id: '63.72', revision: '0', eventIds: [expect.any(String)] },
  });
  const card = await api.get(`/municipalities/63.72?after=${registered.body.position}`);
  expect(card).toMatchObject({
    status: 200,
    headers: { etag: '"0"' },
    body: { name: 'Kota Banjarbaru', populations: [] },
  });

  const position = await changed(
    '/municipalities/63.72/population',
    { year: 2022, population: 258_753 },
    '0',
  );
  const after = await api.get(`/municipalities/63.72?after=${position}`);
  expect(after.headers.etag).toBe('"1"');
  expect(after.body.latestPopulation).toEqual({
    year: 2022,
    population: 258_753,
    basis: 'unstated',
  });
  const other = await api.recorded('/municipalities', jepara);
  const list = await api.get(`/municipalities?after=${other.position}`);
  expect(list.body.items.map(({ code }: { code: string }) => code)).toEqual(['33.20', '63.72']);
});

it('defines an indicator', async () => {
  const { id, position } = await api.recorded('/indicators', householdsReached);
  const { body } = await api.get(`/indicators?after=${position}`);
  expect(id).toBe('rtm.households');
  expect(body.items).toMatchObject([{ code: 'rtm.households', version: 1, unit: 'households', periods: [] }]);
});

it('launches a program, gives it a legal basis and moves it to another stage', async () => {
  const launch = { ...rtMandiri, effectiveFrom: { date: '2021-01-01', precision: 'year' }, source };
  const launched = await api.recorded('/programs', launch);
  program = launched.id;
  await changed(
    `/programs/${program}/legal-basis`,
    { kind: 'head_regulation', number: '12', year: 2021 },
    launched.revision,
  );
  const position = await changed(`/programs/${program}/stage`, { stage: 'implementation' }, '1');

  const { body } = await api.get(`/programs/${program}?after=${position}`);
  expect(body).toMatchObject({
    municipality: { code: '63.72', name: 'Kota Banjarbaru' },
    stage: 'implementation',
    launched: { date: '2021-01-01', precision: 'year' },
    legalBases: [{ kind: 'head_regulation', number: '12', year: 2021, title: null }],
    stages: [{ stage: 'trial' }, { stage: 'implementation' }],
    origin: { source, actor: { office: expect.any(String) } },
    revision: '2',
  });
  const list = await api.get(`/programs?search=rtm&sector=community_empowerment&after=${position}`);
  expect(list.body.items).toMatchObject([{ id: program, indicators: ['rtm.households'] }]);
});

it('plans a visit and records who received, what was held, studied, seen and said', async () => {
  const planned = await api.recorded('/visits', studyVisit);
  visit = planned.id;
  const { expectedHost } = studyVisit;
  await changed(`/visits/${visit}/host-substitution`, { expected: expectedHost, actual: secretary }, '0');
  const held = { from: '2023-02-06', to: '2023-02-06', venue: 'Balai Kota', hostParticipants: [secretary] };
  await changed(`/visits/${visit}/held`, held, '1');
  await changed(`/visits/${visit}/topics`, { topic: rtMandiri.name, program }, '2');
  await changed(`/visits/${visit}/sites`, { site: 'RT 12', reported: 'made', program }, '3');
  const said = { speaker: secretary, municipality: '63.72', words: 'Selamat datang', language: 'id' };
  const position = await changed(`/visits/${visit}/statements`, said, '4');

  const { body, headers } = await api.get(`/visits/${visit}?after=${position}`);
  expect(headers.etag).toBe('"5"');
  expect(body).toMatchObject({
    guest: { code: '33.20', name: 'Kabupaten Jepara' },
    hostSubstitution: { expected: expectedHost, actual: secretary },
    actualHost: secretary,
    held: { from: '2023-02-06', to: '2023-02-06' },
    topics: [{ topic: rtMandiri.name, program: { id: program } }],
    sites: [{ site: 'RT 12', reported: 'made' }],
    statements: [{ words: 'Selamat datang' }],
    hostConfirmed: false,
  });
});

it('confirms the visit as its host', async () => {
  const confirmation = { municipality: '63.72', date: '2023-02-06', place: 'Banjarbaru', people: 20 };
  const position = await changed(`/visits/${visit}/host-confirmation`, confirmation, '5');
  const { body } = await api.get(`/visits?municipality=33.20&program=${program}&after=${position}`);
  expect(body.items).toMatchObject([{ id: visit, hostConfirmed: true, topicCount: 1 }]);
});

it('takes an adoption from the intent to practice, with the claim where it comes from', async () => {
  const intent = { program, adopter: '33.20', visit };
  const intended = await api.recorded('/adoptions', intent);
  adoption = intended.id;
  await changed(
    `/adoptions/${adoption}/decision`,
    { decision: 'adapt', explanation: 'smaller funds', instrument: 'Perbup 4/2024' },
    intended.revision,
  );
  await changed(`/adoptions/${adoption}/implementation`, {}, '1');
  const claim = { claimant: 'adopter', basis: 'declaration', note: 'interview' };
  // Not by the administrator, who enters facts and does not speak for a side.
  const ofJepara = await officerOf(registry, '33.20');
  const { position } = await ofJepara.changed(`/adoptions/${adoption}/attribution-claims`, claim, '2');

  const { body } = await api.get(`/adoptions/${adoption}?after=${position}`);
  expect(body).toMatchObject({
    stage: 'implemented',
    decision: 'adapt',
    origin: { code: '63.72' },
    adopter: { code: '33.20' },
    visit,
    attributionLevel: 2,
    decided: { explanation: 'smaller funds', instrument: 'Perbup 4/2024' },
    claims: [{ claimant: 'adopter', basis: 'declaration' }],
    revision: '3',
  });
  const list = await api.get(`/adoptions?adopter=33.20&origin=63.72&stage=implemented&after=${position}`);
  expect(list.body.items).toMatchObject([{ id: adoption }]);
  const history = await api.get(`/adoptions/${adoption}/history?knownAt=2024-03-01&after=${position}`);
  expect(history.body.events.map(({ type }: { type: string }) => type)).toEqual([
    'AdoptionIntended',
    'AdoptionDecided',
    'AdoptionImplemented',
    'AttributionClaimed',
  ]);
  const before = await api.get(`/adoptions/${adoption}/history?knownAt=2024-02-29`);
  expect(before.body).toMatchObject({ state: null, events: [], hiddenEvents: 4 });
});

it('records an outcome, corrects it and compares cities by it', async () => {
  const recorded = await api.recorded('/outcomes', { ...outcomeOf2023, program, source });
  const [eventId] = recorded.eventIds;
  const first = await api.get(`/outcomes?program=${program}&after=${recorded.position}`);
  expect(first.body.items).toMatchObject([
    { eventId, value: '720', method: 'reported', origin: { effectiveFrom: { date: '2023-01-01' } } },
  ]);

  const series = encodeURIComponent(recorded.id);
  const correction = { eventId, pointer: '/value', old: '720', new: '702', reason: 'typo' };
  const position = await changed(`/outcomes/${series}/corrections`, correction, recorded.revision);
  const { body } = await api.get(`/outcomes?indicator=rtm.households&after=${position}`);
  expect(body.items).toMatchObject([
    { value: '702', corrections: [{ pointer: '/value', old: '720', new: '702', reason: 'typo' }] },
  ]);
  const comparison = await api.get(`/comparisons/rtm.households?period=2023&after=${position}`);
  expect(comparison.body).toMatchObject({
    basis: { method: 'reported', status: 'normal', valueKind: 'actual' },
    rows: [{ municipality: { code: '63.72' }, value: '702', rank: 1, notComparableBecause: [] }],
  });
});

it('counts what it holds, and tells what happened, the latest first', async () => {
  const head = String(await registry.log.head());
  const figures = await api.get(`/figures?after=${head}`);
  expect(figures.body).toMatchObject({ municipalities: 2, programs: 1, visits: 1, adoptions: 1 });
  const all = await api.get(`/activity?limit=200&after=${head}`);
  const first = await api.get('/activity?limit=2');
  const rest = await api.get(`/activity?limit=200&cursor=${first.body.nextCursor}`);
  expect([...first.body.items, ...rest.body.items]).toEqual(all.body.items);
  expect(all.body.items[0]).toMatchObject({ type: 'FactCorrected', indicator: { code: 'rtm.households' } });
  expect((await api.get('/about')).body).toMatchObject({ codeList: { name: 'Test list', edition: '1' } });
});
