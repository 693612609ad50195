import { clientOf } from '../harness/client.js';
import {
  householdsReached,
  jepara,
  outcomeOf2023,
  recordBasics,
  rtMandiri,
  studyVisit,
} from '../harness/examples.js';
import { officerOf } from '../harness/officers.js';
import { startTestRegistry, type TestRegistry } from '../harness/test-registry.js';

type Client = ReturnType<typeof clientOf>;
let registry: TestRegistry;
let admin: Client;
let ofJepara: Client;
let ofBanjarbaru: Client;
let analyst: Client;
let program = '';

beforeAll(async () => {
  registry = await startTestRegistry();
  admin = clientOf(registry);
  ({ program } = await recordBasics(admin));
  ofJepara = await officerOf(registry, '33.20');
  ofBanjarbaru = await officerOf(registry, '63.72');
  analyst = await officerOf(registry, '63.72', { username: 'analyst', role: 'analyst' });
});
afterAll(() => registry?.stop());

async function isRefused(act: () => ReturnType<Client['post']>): Promise<void> {
  const head = await registry.log.head();
  expect(await act()).toMatchObject({
    status: 403,
    body: { code: 'forbidden', message: { id: expect.any(String) } },
  });
  expect(await registry.log.head()).toBe(head);
}

const launchIn = (municipality: string) => ({ ...rtMandiri, municipality, indicators: [] });

it('records for the own municipality and for no other', async () => {
  expect(await ofJepara.post('/programs', launchIn('33.20'))).toMatchObject({ status: 201 });
  await isRefused(() => ofJepara.post('/programs', launchIn('63.72')));
  await isRefused(() => ofJepara.post('/outcomes', outcomeOf2023));
  await isRefused(() => ofJepara.change(`/programs/${program}/stage`, { stage: 'implementation' }, '0'));
  await isRefused(() =>
    ofJepara.change('/municipalities/63.72/population', { year: 2022, population: 9 }, '0'),
  );
});

it('an analyst records nothing, and reads', async () => {
  await isRefused(() => analyst.post('/programs', launchIn('63.72')));
  expect(await analyst.get('/programs')).toMatchObject({ status: 200 });
});

it('what concerns no municipality is for administrators', async () => {
  await isRefused(() => ofJepara.post('/indicators', { ...householdsReached, code: 'own.indicator' }));
  await isRefused(() => ofJepara.post('/municipalities', { ...jepara, code: '33.21' }));
});

it('guest and host both record of their visit; only the host confirms it', async () => {
  const { id } = await ofJepara.recorded('/visits', studyVisit);
  const held = { from: '2023-02-06', to: '2023-02-06' };
  expect(await ofBanjarbaru.change(`/visits/${id}/held`, held, '0')).toMatchObject({ status: 201 });

  const confirm = (client: Client, by: string) =>
    client.change(
      `/visits/${id}/host-confirmation`,
      { municipality: by, date: '2023-02-06', place: 'Banjarbaru' },
      '1',
    );
  await isRefused(() => confirm(ofJepara, '63.72'));
  expect(await confirm(ofJepara, '33.20')).toMatchObject({
    status: 422,
    body: { code: 'visit.not_the_host' },
  });
  expect(await confirm(ofBanjarbaru, '63.72')).toMatchObject({ status: 201, body: { revision: '2' } });
  const { body } = await admin.get(`/visits/${id}?after=${await registry.log.head()}`);
  expect(body.hostConfirmation.origin.actor).toMatchObject({ municipality: '63.72' });
});

it('only the adopter decides and implements; each party claims only for itself', async () => {
  const { id } = await ofJepara.recorded('/adoptions', { program, adopter: '33.20' });
  await isRefused(() => ofBanjarbaru.change(`/adoptions/${id}/decision`, { decision: 'adopt' }, '0'));
  await ofJepara.changed(`/adoptions/${id}/decision`, { decision: 'adopt' }, '0');
  await isRefused(() => ofBanjarbaru.change(`/adoptions/${id}/implementation`, {}, '1'));
  await ofJepara.changed(`/adoptions/${id}/implementation`, {}, '1');

  const onSite = { date: '2024-05-20', by: { office: 'Inspektorat' }, seen: 'The forms of the origin' };
  const claim = (client: Client, claimant: string, basis: string, revision = '2') =>
    client.change(
      `/adoptions/${id}/attribution-claims`,
      { claimant, basis, ...(basis === 'site_verification' && { onSite }) },
      revision,
    );
  await isRefused(() => claim(ofBanjarbaru, 'adopter', 'legal_instrument'));
  await isRefused(() => claim(ofJepara, 'origin', 'declaration'));
  await isRefused(() => claim(ofJepara, 'verifier', 'site_verification'));
  expect(await claim(ofBanjarbaru, 'origin', 'declaration')).toMatchObject({ status: 201 });
  expect(await claim(ofJepara, 'press', 'press_report', '3')).toMatchObject({ status: 201 });
  const verifier = await officerOf(registry, '33.20', { username: 'verifier', role: 'verifier' });
  expect(await claim(verifier, 'verifier', 'site_verification', '4')).toMatchObject({ status: 201 });
});
