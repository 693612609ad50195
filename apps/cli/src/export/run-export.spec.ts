import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startEventNode, type EventNode } from '#event-node';
import { Cannot, RefusedInput } from '../exit.js';
import { runExport } from './run-export.js';

let folder: string;
let node: EventNode;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'tiru-export-'));
  node = await startEventNode({ dataDir: join(folder, 'log') });
});
afterAll(async () => {
  await node?.stop();
  await rm(folder, { recursive: true, force: true });
});

const ask = (standard: string, subject?: string) =>
  runExport(node.url, {
    standard,
    subject,
    out: join(folder, 'document'),
    address: 'urn:tiru',
    madeAt: new Date('2026-01-02T03:04:05Z'),
  });

it('writes a whole file, or none', async () => {
  await ask('ocel');
  expect(JSON.parse(await readFile(join(folder, 'document'), 'utf8'))).toMatchObject({ events: [] });
  await rm(join(folder, 'document'));
  await expect(ask('cpsv-ap', 'program-00000000-0000-4000-8000-000000000001')).rejects.toThrow(Cannot);
  expect((await readdir(folder)).filter((name) => name.startsWith('document'))).toEqual([]);
});

it('says what there is', async () => {
  await expect(ask('xml')).rejects.toThrow(/there are: ocel, prov/);
  await expect(ask('xml')).rejects.toThrow(RefusedInput);
  await expect(ask('cpsv-ap')).rejects.toThrow(/program-<id>/);
  await expect(ask('ocel', 'program-1')).rejects.toThrow(/name no subject/);
});
