import { clientOf } from '../harness/client.js';
import { recordBasics, studyVisit } from '../harness/examples.js';
import { officerOf } from '../harness/officers.js';
import { startTestRegistry, type TestRegistry } from '../harness/test-registry.js';

type Client = ReturnType<typeof clientOf>;
let registry: TestRegistry;
let administrator: Client;
let ofJepara: Client;
let ofBanjarbaru: Client;
let verifier: Client;
let verifierWhoRecorded: Client;
let program = '';

beforeAll(async () => {
  registry = await startTestRegistry();
  administrator = clientOf(registry);
  ({ program } = await recordBasics(administrator));
  ofJepara = await officerOf(registry, '33.20');
  ofBanjarbaru = await officerOf(registry, '63.72');
  verifier = await officerOf(registry, '33.20', { username: 'verifier', role: 'verifier' });
  verifierWhoRecorded = await officerOf(registry, '33.20', { username: 'recorder', role: 'verifier' });
});
afterAll(() => registry?.stop());

const plural: Record<string, string> = {
  adoption: 'adoptions',
  visit: 'visits',
  municipality: 'municipalities',
};

/** A history that grows by what each client does, on the revision that the one before left. */
function history(category: string, begun: { id: string; revision: string }) {
  let { revision } = begun;
  const send = async (by: Client, path: string, body: object) => {
    const { status, body: answer } = await by.change(path, body, revision);
    if (status === 201) revision = answer.revision as string;
    return { status, eventId: answer.eventIds?.[0] as string, code: answer.code as string };
  };
  const about = `/records/${category}/${begun.id}`;
  return {
    does: async (by: Client, path: string, body: object) => {
      const answer = await send(by, `/${plural[category]}/${begun.id}/${path}`, body);
      expect(answer).toMatchObject({ status: 201 });
      return answer.eventId;
    },
    retracts: async (by: Client, eventId: string) =>
      (await send(by, `${about}/retractions`, { eventId, reason: 'misattribution' })).status,
    corrects: async (by: Client, eventId: string, pointer: string, old: unknown, value: unknown) =>
      (await send(by, `${about}/corrections`, { eventId, pointer, old, new: value, reason: 'typo' })).status,
  };
}

const attempt = async (by: Client = ofJepara) =>
  history('adoption', await by.recorded('/adoptions', { program, adopter: '33.20' }));

it('leaves a claim, its dispute and the judgement to whoever said each of them', async () => {
  const { does, retracts, corrects } = await attempt();
  const claim = await does(verifierWhoRecorded, 'attribution-claims', {
    claimant: 'adopter',
    basis: 'declaration',
  });
  const dispute = await does(ofBanjarbaru, 'attribution-disputes', { claim, party: 'origin', wrong: 'No' });
  expect(await retracts(ofJepara, dispute)).toBe(403);
  expect(await retracts(administrator, dispute)).toBe(403);
  const judgement = await does(verifier, 'attribution-dispute-resolutions', {
    dispute,
    outcome: 'claim_falls',
    explanation: 'The decree names another origin',
  });
  for (const other of [ofJepara, ofBanjarbaru, administrator, verifierWhoRecorded]) {
    expect(await corrects(other, judgement, '/outcome', 'claim_falls', 'claim_stands')).toBe(403);
    expect(await retracts(other, judgement)).toBe(403);
  }
  expect(
    await corrects(verifier, judgement, '/explanation', 'The decree names another origin', 'It names none'),
  ).toBe(201);
  expect(await retracts(verifier, judgement)).toBe(201);
  expect(await retracts(ofBanjarbaru, dispute)).toBe(201);
});

it('leaves what an adopter decided to the adopter, also where an administrator entered it', async () => {
  const { does, retracts, corrects } = await attempt(administrator);
  const decision = await does(administrator, 'decision', { decision: 'decline', reason: 'No money' });
  expect(await corrects(ofBanjarbaru, decision, '/reason', 'No money', 'No will')).toBe(403);
  expect(await retracts(ofBanjarbaru, decision)).toBe(403);
  expect(await corrects(ofJepara, decision, '/reason', 'No money', 'No budget')).toBe(201);
  expect(await corrects(administrator, decision, '/reason', 'No budget', 'No budget left')).toBe(201);
});

it('leaves what a side of a visit attested or recorded to that side', async () => {
  const { does, corrects, retracts } = history('visit', await ofJepara.recorded('/visits', studyVisit));
  const held = await does(ofJepara, 'held', { from: '2023-02-06', to: '2023-02-06' });
  const said = { from: '2023-02-06', to: '2023-02-06', place: 'Balai Kota' };
  await does(ofJepara, 'attestations', { ...said, people: 35 });
  const host = await does(ofBanjarbaru, 'attestations', { ...said, people: 40 });
  expect(await corrects(ofJepara, host, '/people', 40, 35)).toBe(403);
  expect(await retracts(ofJepara, host)).toBe(403);
  expect(await retracts(ofBanjarbaru, held)).toBe(403);
  expect(await corrects(ofBanjarbaru, host, '/people', 40, 35)).toBe(201);
});

it('leaves what the law makes of a municipality to administrators', async () => {
  const { body } = await administrator.get('/municipalities/63.72');
  const { does, retracts, corrects } = history('municipality', { id: '63.72', revision: body.revision });
  const ofIts = await does(ofBanjarbaru, 'area', { year: 2023, areaKm2: '371.38', basis: 'code_list' });
  const renamed = await does(administrator, 'name', { name: 'Kota Idaman', instrument: 'UU 1/2024' });
  expect(await corrects(ofBanjarbaru, renamed, '/name', 'Kota Idaman', 'Banjarbaru')).toBe(403);
  expect(await retracts(ofBanjarbaru, renamed)).toBe(403);
  expect(await retracts(ofBanjarbaru, ofIts)).toBe(201);
  expect(await retracts(administrator, renamed)).toBe(201);
});

it('lets a verifier verify on site who had only a doubt, and again after taking back the own finding', async () => {
  const begun = await ofJepara.recorded('/adoptions', { program, adopter: '33.20' });
  const seen = { date: '2024-05-20', by: { office: 'Inspektorat' }, seen: 'The forms are in use' };
  const onSite = { claimant: 'verifier', basis: 'site_verification', onSite: seen };
  const doubt = await verifier.change(`/records/adoption/${begun.id}/concerns`, { text: 'Really?' }, '0');
  expect(doubt).toMatchObject({ status: 201 });
  const { does, retracts } = history('adoption', { id: begun.id, revision: doubt.body.revision });
  const finding = await does(verifier, 'attribution-claims', onSite);
  expect(await retracts(verifier, finding)).toBe(201);
  await does(verifier, 'attribution-claims', { ...onSite, note: 'On the right day' });
});
