import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { ifSole } from '#read-store';
import { EvidenceRounds, ROUND_LOCK } from '../../apps/api/src/evidence/evidence-rounds.js';
import { clientOf } from '../harness/client.js';
import { startTestRegistry, type TestRegistry } from '../harness/test-registry.js';

let registry: TestRegistry;
let api: ReturnType<typeof clientOf>;

beforeAll(async () => {
  registry = await startTestRegistry();
  api = clientOf(registry);
}, 120_000);
afterAll(() => registry?.stop());

async function file(text: string): Promise<string> {
  const said = new URLSearchParams({ title: text, archiveReference: 'map 12', retrievedOn: '2023-02-07' });
  const headers = { 'content-type': 'application/octet-stream' };
  const { body } = await api.post(`/evidence?${said}`, Buffer.from(text), headers);
  await api.get(`/evidence?after=${body.position}`);
  return body.sha256 as string;
}

const round = () => registry.app.get(EvidenceRounds).round(0);
const stateOf = async (sha256: string) =>
  (await api.get(`/evidence/${sha256}?after=${await registry.log.head()}`)).body.state;

it('a round reads all evidence and records, as the registry itself, what it finds', async () => {
  const [whole, lost] = [await file('Perwali'), await file('Notulen')];
  await rm(join(registry.dataDir, 'evidence', lost.slice(0, 2), lost.slice(2, 4), lost));
  expect(await round()).toBe(true);
  expect([await stateOf(whole), await stateOf(lost)]).toEqual(['intact', 'missing']);
  const recorded = [];
  for await (const event of registry.log.readStream(`evidence-${lost}`)) recorded.push(event);
  expect(recorded.at(-1)).toMatchObject({
    type: 'EvidenceChecked',
    metadata: { channel: 'system', actor: { userId: 'system' } },
  });
});

it('the next round has nothing new to say', async () => {
  const head = await registry.log.head();
  expect(await round()).toBe(true);
  expect(await registry.log.head()).toBe(head);
});

it('of several apis one makes a round', async () => {
  const whole = await file('Laporan');
  expect(
    await ifSole(registry.store, ROUND_LOCK, async () => {
      expect(await round()).toBe(false);
      expect(await stateOf(whole)).toBe('filed');
    }),
  ).toBe(true);
  expect(await round()).toBe(true);
  expect(await stateOf(whole)).toBe('intact');
});
