import { existsSync } from 'node:fs';
import { readFile, readdir } from 'node:fs/promises';
import { resolve } from 'node:path';
import { datasets, standards } from '#exchange';
import { clientOf } from '../harness/client.js';
import { recordBasics } from '../harness/examples.js';
import { startTestRegistry, type TestRegistry } from '../harness/test-registry.js';
import { openApiDocument } from '../../apps/api/src/openapi.js';

const pages = resolve(import.meta.dirname, '../../docs/standards');
const sources = resolve(import.meta.dirname, '../../libs/exchange/src/standards');

let registry: TestRegistry;
let subjects: Record<string, string>;

beforeAll(async () => {
  registry = await startTestRegistry();
  const client = clientOf(registry);
  const { program } = await recordBasics(client);
  const adoption = await client.recorded('/adoptions', { program, adopter: '33.20' });
  subjects = { program: `program-${program}`, adoption: `adoption-${adoption.id}` };
}, 120_000);
afterAll(() => registry?.stop());

const ask = (path: string) =>
  registry.app.inject({
    method: 'GET',
    url: `/api/v1/standards${path}`,
    headers: { cookie: registry.cookie },
  });

const addressOf = ({ name, about }: (typeof standards)[number]): string =>
  about === null ? `/${name}` : `/${name}?subject=${subjects[about]}`;

it('every folder of a standard is registered, but for the stream of events', async () => {
  const folders = (await readdir(sources, { withFileTypes: true })).filter((it) => it.isDirectory());
  const names = folders.map(({ name }) => name).filter((it) => !['cloudevents', 'fixtures'].includes(it));
  expect(standards.map(({ name }) => name).toSorted()).toEqual(names.toSorted());
});

it.each(standards.map((standard) => [standard.name, standard] as const))(
  '%s is answered, has a page, and is listed',
  async (name, standard) => {
    const answer = await ask(addressOf(standard));
    expect([answer.statusCode, answer.headers['content-type']]).toEqual([200, standard.mediaType]);
    expect(answer.headers['content-disposition']).toMatch(/^attachment; filename="[A-Za-z0-9.-]+"$/);
    expect(answer.body.length).toBeGreaterThan(0);
    if (standard.mediaType.includes('json')) expect(JSON.parse(answer.body)).toBeInstanceOf(Object);
    const page = resolve(pages, `${name}.md`);
    expect(existsSync(page)).toBe(true);
    expect(await readFile(page, 'utf8')).toContain(`/api/v1/standards/${name}`);
    const { body } = await clientOf(registry).get('/standards');
    expect(body['standards']).toContainEqual(expect.objectContaining({ name, version: standard.version }));
  },
);

it('the stream of events has a page too', () => {
  expect(existsSync(resolve(pages, 'cloudevents.md'))).toBe(true);
});

it('the catalogue names every list that can be asked for without saying of what', () => {
  const lists = Object.entries(openApiDocument(registry.app).paths).flatMap(([path, { get }]) => {
    const content = (get?.responses['200'] as { content?: object } | undefined)?.content ?? {};
    const isFree = !(get?.parameters ?? []).some((it) => 'required' in it && it.required);
    // What is due to somebody is that one's, and no data set.
    return 'text/csv' in content && isFree && !path.endsWith('/work-inbox')
      ? [path.replace('/api/v1/', '')]
      : [];
  });
  expect(datasets.map(({ list }) => list).toSorted()).toEqual(lists.toSorted());
});

describe('asked for wrongly', () => {
  it('an unknown standard: says which there are', async () => {
    const answer = await ask('/iso-9001');
    expect(answer.statusCode).toBe(404);
    expect(answer.json()).toMatchObject({
      code: 'standard_unknown',
      allowed: standards.map(({ name }) => name),
    });
  });

  it.each(['/cpsv-ap', '/cpsv-ap?subject=visit-1', '/ocds?subject=adoption-', '/ocel?subject=program-1'])(
    '%s: says what its subject is',
    async (path) => {
      const answer = await ask(path);
      expect(answer.statusCode).toBe(422);
      expect(answer.json()).toMatchObject({ errors: [{ pointer: '/subject', code: 'subject' }] });
    },
  );

  it('a subject of which nothing is on record', async () => {
    expect((await ask('/cpsv-ap?subject=program-x')).statusCode).toBe(404);
    expect((await ask(`/ocds?subject=${subjects['adoption']}&color=red`)).statusCode).toBe(422);
  });
});
