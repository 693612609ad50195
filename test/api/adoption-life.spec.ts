import { clientOf } from '../harness/client.js';
import { recordBasics } from '../harness/examples.js';
import { officerOf } from '../harness/officers.js';
import { startTestRegistry, type TestRegistry } from '../harness/test-registry.js';

type Client = ReturnType<typeof clientOf>;
let registry: TestRegistry;
let ofJepara: Client;
let ofBanjarbaru: Client;
let verifier: Client;
let program = '';

beforeAll(async () => {
  registry = await startTestRegistry();
  ({ program } = await recordBasics(clientOf(registry)));
  ofJepara = await officerOf(registry, '33.20');
  ofBanjarbaru = await officerOf(registry, '63.72');
  verifier = await officerOf(registry, '33.20', { username: 'verifier', role: 'verifier' });
});
afterAll(() => registry?.stop());

/** An attempt of Jepara: each change is decided on the revision that the one before left. */
async function attempt(more: object = {}) {
  const begun = await ofJepara.recorded('/adoptions', { program, adopter: '33.20', ...more });
  let { revision } = begun;
  const send = (path: string, body: object, by: Client = ofJepara) =>
    by.change(`/adoptions/${begun.id}/${path}`, body, revision);
  return {
    id: begun.id,
    send,
    async does(path: string, body: object, by: Client = ofJepara): Promise<string> {
      const { status, body: answer } = await send(path, body, by);
      expect({ path, status, answer }).toMatchObject({ status: 201 });
      revision = answer.revision as string;
      return answer.eventIds[0] as string;
    },
    async stands() {
      const after = await registry.log.head();
      return (await ofJepara.get(`/adoptions/${begun.id}?after=${after}`)).body;
    },
  };
}

const agreement = {
  kind: 'joint_agreement',
  labelInSource: 'Nota Kesepahaman',
  signedOn: { date: '2023-03-01', precision: 'day' },
  parties: ['33.20', '63.72'],
};
const instrument = { kind: 'decree', number: '7', year: 2023, citesOrigin: true };
const trial = { from: '2023-04-01', to: '2023-06-30', scope: 'Three neighbourhoods' };
const onSite = {
  date: '2024-05-20',
  by: { office: 'Inspektorat' },
  seen: 'The forms of Banjarbaru are in use',
};

it('goes from the assessment to practice, grows, rests and ends', async () => {
  const { does, stands } = await attempt();
  await does('feasibility', { result: 'feasible', summary: 'It fits', office: 'Bappeda' });
  await does('agreements', agreement, ofBanjarbaru);
  await does('decision', { decision: 'adapt', changes: ['Without grants'] });
  await does('instruments', instrument);
  await does('budgets', { fiscalYear: 2024, reference: 'APBD 2024', amount: '250000000' });
  await does('trials', trial);
  await does('trial-evaluation', { result: 'improve', learnt: 'Two facilitators are needed' });
  await does('implementation', {});
  await does('scaling', { fromScope: 'Three neighbourhoods', toScope: 'One district' });
  await does('suspension', { reason: 'Flood', until: '2024-06-01' });
  expect(await stands()).toMatchObject({ stage: 'suspended', suspension: { until: '2024-06-01' } });
  await does('resumption', {});
  expect(await stands()).toMatchObject({
    stage: 'scaled',
    attributionLevel: 6,
    decided: { changes: ['Without grants'] },
    agreements: [{ labelInSource: 'Nota Kesepahaman', counts: true }],
    trials: [{ evaluation: { result: 'improve' } }],
    budgets: [{ amount: '250000000' }],
  });
  await does('discontinuation', { reason: 'budget' });
  expect(await stands()).toMatchObject({ stage: 'discontinued', ending: { reason: 'budget' } });
});

it('is tried again after it was withdrawn, and superseded by a third attempt', async () => {
  const first = await attempt();
  expect(
    await ofJepara.post('/adoptions', { program, adopter: '33.20', previousAttempt: first.id }),
  ).toMatchObject({ status: 409, body: { code: 'adoption.previous_open' } });
  await first.does('withdrawal', { reason: 'No staff' });
  const second = await attempt({ previousAttempt: first.id });
  const third = await attempt();
  await second.does('supersession', { supersededBy: third.id });
  expect(await second.stands()).toMatchObject({
    stage: 'superseded',
    attempts: { previous: first.id, supersededBy: third.id },
  });
  expect(await first.send('decision', { decision: 'adopt' })).toMatchObject({
    status: 409,
    body: { code: 'adoption.closed', errors: [{ pointer: '/adoption', value: 'withdrawn' }] },
  });
});

it('loses a rung while it is disputed, until a verifier has judged', async () => {
  const { does, send, stands } = await attempt();
  const claim = await does('attribution-claims', { claimant: 'adopter', basis: 'declaration' });
  const wrong = { claim, party: 'origin', wrong: 'It was in Jepara before' };
  expect(await send('attribution-disputes', wrong)).toMatchObject({ status: 403 });
  const dispute = await does('attribution-disputes', wrong, ofBanjarbaru);
  expect(await stands()).toMatchObject({ attributionLevel: 0, openDisputes: 1 });
  const resolution = { dispute, outcome: 'claim_stands', explanation: 'The decree says so' };
  expect(await send('attribution-dispute-resolutions', resolution)).toMatchObject({ status: 403 });
  await does('attribution-dispute-resolutions', resolution, verifier);
  expect(await stands()).toMatchObject({ attributionLevel: 2, openDisputes: 0 });
});

it('is verified on site, and not by who recorded it', async () => {
  const { does, send, stands } = await attempt();
  const claim = { claimant: 'verifier', basis: 'site_verification' };
  expect(await send('attribution-claims', claim, verifier)).toMatchObject({
    status: 422,
    body: { code: 'adoption.on_site_needed', errors: [{ pointer: '/onSite' }] },
  });
  await does('attribution-claims', { ...claim, onSite }, verifier);
  expect(await stands()).toMatchObject({ attributionLevel: 7, claims: [{ onSite: { seen: onSite.seen } }] });

  const other = await attempt();
  await other.does('feasibility', { result: 'feasible', summary: 'It fits', office: 'Bappeda' }, verifier);
  expect(await other.send('attribution-claims', { ...claim, onSite }, verifier)).toMatchObject({
    status: 409,
    body: { code: 'adoption.own_entry_verified' },
  });
});

it('is refused what cannot be, with what would be right', async () => {
  const { does, send } = await attempt();
  expect(await send('agreements', { ...agreement, parties: ['33.20', '33.20'] })).toMatchObject({
    status: 422,
    body: { code: 'adoption.agreement_with_oneself', errors: [{ pointer: '/parties/1' }] },
  });
  expect(await send('trials', trial)).toMatchObject({
    status: 409,
    body: { code: 'adoption.trial_unfounded' },
  });
  expect(await send('decision', { decision: 'defer' })).toMatchObject({
    status: 422,
    body: { code: 'adoption.review_date_needed' },
  });
  expect(await send('instruments', { ...instrument, citesOrigin: 'yes' })).toMatchObject({ status: 422 });
  expect(await send('scaling', { fromScope: 'a', toScope: 'b', by: 'me' })).toMatchObject({ status: 422 });
  await does('decision', { decision: 'adopt' });
  expect(await send('discontinuation', { reason: 'budget' })).toMatchObject({
    body: {
      code: 'adoption.discontinued_too_early',
      errors: [{ expected: { en: expect.stringContaining('withdraw') } }],
    },
  });
  await does('implementation', {});
  expect(await send('withdrawal', { reason: 'No staff' })).toMatchObject({
    body: {
      code: 'adoption.withdrawn_too_late',
      errors: [{ expected: { en: expect.stringContaining('discontinue') } }],
    },
  });
  expect(await send('suspension', { reason: 'Flood' }, ofBanjarbaru)).toMatchObject({ status: 403 });
});

it.each([
  ['attribution-claims', { claimant: 'adopter', basis: 'declaration' }],
  ['attribution-claims', { claimant: 'origin', basis: 'declaration' }],
  ['attribution-claims', { claimant: 'verifier', basis: 'site_verification', onSite }],
  ['attribution-disputes', { party: 'adopter', wrong: 'Bukan dari sana', claim: true }],
  ['attribution-disputes', { party: 'origin', wrong: 'Bukan dari sini', claim: true }],
  ['attribution-dispute-resolutions', { outcome: 'claim_stands', explanation: 'Terbukti', dispute: true }],
])('an administrator says nothing in the name of a side or a verifier (%s, %j)', async (path, said) => {
  const { does, send } = await attempt();
  const claim = await does('attribution-claims', { claimant: 'adopter', basis: 'declaration' });
  const head = await registry.log.head();
  // Where the body names an event, the claim will do: nobody looks at it before it is known who may.
  const body = Object.fromEntries(Object.entries(said).map(([name, it]) => [name, it === true ? claim : it]));
  expect(await send(path, body, clientOf(registry))).toMatchObject({
    status: 403,
    body: { code: 'forbidden' },
  });
  expect(await registry.log.head()).toBe(head);
});
