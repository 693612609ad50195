import { createHash } from 'node:crypto';
import { readdir, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { clientOf } from '../../../../test/harness/client.js';
import { recordBasics } from '../../../../test/harness/examples.js';
import { startTestRegistry, type TestRegistry } from '../../../../test/harness/test-registry.js';
import { runCheck } from './run-check.js';

let registry: TestRegistry;
let api: ReturnType<typeof clientOf>;
let folder: string;
const day = (date: string) => new Date(`${date}T01:00:00Z`);

beforeAll(async () => {
  registry = await startTestRegistry();
  folder = join(registry.dataDir, 'evidence');
  api = clientOf(registry);
  await recordBasics(api);
});
afterAll(() => registry?.stop());

const hashOf = (text: string) => createHash('sha256').update(text).digest('hex');
const placeOf = (sha256: string) => join(folder, sha256.slice(0, 2), sha256.slice(2, 4), sha256);

async function file(text: string): Promise<string> {
  const said = new URLSearchParams({ title: text, archiveReference: 'map 12', retrievedOn: '2023-02-07' });
  const headers = { 'content-type': 'application/octet-stream' };
  const { body } = await api.post(`/evidence?${said}`, Buffer.from(text), headers);
  await api.get(`/evidence?after=${body.position}`);
  return hashOf(text);
}

const check = async (date: string, all = false) => {
  const head = await registry.log.head();
  const checked = await runCheck(
    folder,
    { eventStoreUrl: registry.node.url, databaseUrl: registry.databaseUrl },
    { all, now: day(date) },
  );
  const position = await registry.log.head();
  // The next check reads the register, so it must have heard of this one.
  await api.get(`/evidence?after=${position}`);
  return { ...checked, recorded: position !== head };
};
const entryOf = async (sha256: string) => (await api.get(`/evidence/${sha256}`)).body;

it('records what was found the first time, and then only what is news', async () => {
  const [first, second] = [await file('Perwali'), await file('Notulen')];
  expect(await check('2023-03-01')).toMatchObject({ lines: ['2 files checked, all whole.'], isWhole: true });
  expect(await entryOf(first)).toMatchObject({ state: 'intact', checkedOn: '2023-03-01' });
  expect((await entryOf(first)).links).toEqual([]);

  expect(await check('2023-03-02')).toMatchObject({ lines: ['0 files checked, all whole.'] });
  expect(await check('2023-03-02', true)).toMatchObject({
    lines: ['2 files checked, all whole.'],
    recorded: false,
  });

  await writeFile(placeOf(first), 'lain');
  await rm(placeOf(second));
  const damaged = [`${second} missing: Notulen`, `${first} altered: Perwali`, '2 files checked, 2 damaged.'];
  expect(await check('2023-03-03', true)).toEqual({ lines: damaged, isWhole: false, recorded: true });
  expect(await entryOf(first)).toMatchObject({ state: 'altered', found: hashOf('lain') });
  expect(await check('2023-03-04')).toEqual({ lines: damaged, isWhole: false, recorded: false });

  await file('Notulen');
  await writeFile(placeOf(first), 'Perwali');
  expect(await entryOf(second)).toMatchObject({ state: 'restored' });
  expect(await check('2023-03-05')).toMatchObject({ isWhole: true, recorded: true });
  expect(await entryOf(first)).toMatchObject({ state: 'intact', found: null, checkedOn: '2023-03-05' });
  expect(await check('2024-03-04')).toMatchObject({ lines: ['2 files checked, all whole.'], recorded: true });
});

it('takes a folder that is not there for no loss', async () => {
  const head = await registry.log.head();
  await rename(folder, `${folder}-away`);
  await expect(check('2025-04-01', true)).rejects.toThrow(/is its disk mounted/);
  expect(await registry.log.head()).toBe(head);
  expect(await readdir(registry.dataDir)).not.toContain('evidence');
  await rename(`${folder}-away`, folder);
});
