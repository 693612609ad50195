import { parse } from 'csv-parse/sync';
import { parquetMetadata, parquetReadObjects } from 'hyparquet';
import { clientOf } from '../harness/client.js';
import { recordBasics } from '../harness/examples.js';
import { startTestRegistry, type TestRegistry } from '../harness/test-registry.js';
import { openApiDocument } from '../../apps/api/src/openapi.js';

/** Lists of how the registry is run, for who runs it: no part of what it holds. */
const ofTheWorks = ['/api/v1/dead-letters', '/api/v1/projections'];

interface Schema {
  readonly $ref?: string;
  readonly type?: string;
  readonly properties?: Readonly<Record<string, Schema>>;
}

let registry: TestRegistry;
let lists: string[];
const PROGRAMS = 250;
/** Lists of one municipality. */
const ofOne = ['/api/v1/contradictions', '/api/v1/work-inbox'];

beforeAll(async () => {
  registry = await startTestRegistry();
  const { paths, components } = openApiDocument(registry.app);
  const resolved = (schema: Schema | undefined): Schema | undefined =>
    schema?.$ref ? (components?.schemas?.[schema.$ref.split('/').at(-1) ?? ''] as Schema) : schema;
  lists = Object.entries(paths).flatMap(([path, { get }]) => {
    const content = (get?.responses['200'] as { content?: Record<string, { schema?: Schema }> })?.content;
    const schema = resolved(content?.['application/json']?.schema);
    const { properties = {}, type } = schema ?? {};
    const isList = type === 'array' || 'items' in properties || 'nextCursor' in properties;
    return isList ? [path] : [];
  });
  const client = clientOf(registry);
  await recordBasics(client);
  let position = '';
  for (let index = 1; index < PROGRAMS; index++)
    ({ position } = await client.recorded('/programs', {
      municipality: index % 2 ? '63.72' : '33.20',
      name: { id: `=${index}+1`, en: `Program "${index}", the same` },
      sector: 'health',
      stage: 'trial',
      indicators: [],
    }));
  await client.get(`/programs?after=${position}`);
}, 120_000);
afterAll(() => registry?.stop());

const ask = (url: string, headers: Record<string, string> = {}) =>
  registry.app.inject({ method: 'GET', url, headers: { cookie: registry.cookie, ...headers } });

const asked = (path: string, format: string) =>
  ask(`${path}?format=${format}${ofOne.includes(path) ? '&municipality=63.72' : ''}`);

const parquet = ({ rawPayload }: { rawPayload: Buffer }): ArrayBuffer =>
  rawPayload.buffer.slice(
    rawPayload.byteOffset,
    rawPayload.byteOffset + rawPayload.byteLength,
  ) as ArrayBuffer;

it('every list of what the registry holds is there as CSV and Parquet, with the same columns', async () => {
  expect(lists.length).toBeGreaterThan(10);
  const missing: string[] = [];
  for (const path of lists.filter((it) => !ofTheWorks.includes(it))) {
    const csv = await asked(path, 'csv');
    const columns = await asked(path, 'parquet');
    const isCsv = String(csv.headers['content-type']).startsWith('text/csv');
    const isParquet = columns.headers['content-type'] === 'application/vnd.apache.parquet';
    if (!isCsv || !isParquet) {
      missing.push(`${path}: ${csv.statusCode} ${csv.body.slice(0, 200)}`);
      continue;
    }
    const names = (parse(csv.body, { to: 1 }) as string[][])[0];
    expect(
      parquetMetadata(parquet(columns))
        .schema.slice(1)
        .map(({ name }) => name),
    ).toEqual(names);
  }
  expect(missing).toEqual([]);
});

describe('programs', () => {
  it('come whole as CSV, whatever a page holds, in the order of the list', async () => {
    const answer = await ask('/api/v1/programs', { accept: 'text/csv' });
    expect(answer.headers['content-type']).toBe('text/csv; charset=utf-8; header=present');
    expect(answer.headers['content-disposition']).toMatch(/^attachment; filename="program-list-\d+\.csv"$/);
    const rows = parse(answer.body, { columns: true }) as Record<string, string>[];
    expect(rows).toHaveLength(PROGRAMS);
    const items: { id: string; name: { id: string; en: string } }[] = [];
    for (let cursor = ''; ;) {
      const { body } = await clientOf(registry).get(`/programs?limit=200${cursor}`);
      items.push(...body['items']);
      if (!body['nextCursor']) break;
      cursor = `&cursor=${body['nextCursor']}`;
    }
    expect(rows.map(({ id }) => id)).toEqual(items.map(({ id }) => id));
    expect(rows.map((row) => row['name.en'])).toEqual(items.map(({ name }) => name.en));
    const guarded = (text: string) => (text.startsWith('=') ? `'${text}` : text);
    expect(rows.map((row) => row['name.id'])).toEqual(items.map(({ name }) => guarded(name.id)));
  });

  it('come whole as Parquet, filtered as the list is', async () => {
    const answer = await ask('/api/v1/programs?municipality=33.20&format=parquet');
    const rows = await parquetReadObjects({ file: parquet(answer) });
    expect(rows).toHaveLength(Math.floor((PROGRAMS - 1) / 2));
    expect(new Set(rows.map((row) => row['municipality.code']))).toEqual(new Set(['33.20']));
  });

  it('with a limit come a page at a time, and say where the next one is', async () => {
    const seen: string[] = [];
    for (let url: string | undefined = '/api/v1/programs?limit=200&format=csv'; url;) {
      const { body, headers } = await ask(url);
      const rows = parse(body, { columns: true }) as { id: string }[];
      expect(rows.length).toBeLessThanOrEqual(200);
      seen.push(...rows.map(({ id }) => id));
      url = /^<(.*)>; rel="next"$/.exec(String(headers['link'] ?? ''))?.[1];
    }
    expect(new Set(seen).size).toBe(PROGRAMS);
    expect(seen).toHaveLength(PROGRAMS);
  });

  it('are JSON to who wants anything, or JSON first', async () => {
    for (const accept of ['*/*', 'application/json', 'text/csv;q=0.5, application/json', 'application/*'])
      expect((await ask('/api/v1/programs?limit=1', { accept })).headers['content-type']).toMatch(
        /^application\/json/,
      );
  });
});

describe('asked for wrongly', () => {
  it('says which formats there are', async () => {
    const unknown = await ask('/api/v1/programs?format=xlsx');
    expect(unknown.statusCode).toBe(422);
    expect(unknown.json()).toMatchObject({
      errors: [{ pointer: '/format', value: 'xlsx', expected: ['json', 'csv', 'parquet'] }],
    });
    const refused = await ask('/api/v1/programs', { accept: 'application/pdf' });
    expect(refused.statusCode).toBe(406);
    expect(refused.json()).toMatchObject({
      allowed: ['application/json', 'text/csv', 'application/vnd.apache.parquet'],
    });
  });

  it('refuses as for JSON, before anything is answered', async () => {
    const answer = await ask('/api/v1/programs?format=csv&sector=wishes');
    expect(answer.statusCode).toBe(422);
    expect(answer.json()).toMatchObject({ errors: [{ pointer: '/sector' }] });
    expect((await ask('/api/v1/programs?format=parquet&cursor=x')).statusCode).toBe(422);
    expect((await ask('/api/v1/programs?format=csv&limit=0')).statusCode).toBe(422);
  });

  it('what is no list has no other format', async () => {
    expect((await ask('/api/v1/figures?format=csv')).statusCode).toBe(422);
  });
});
