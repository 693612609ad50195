import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { OpenAPIObject } from '@nestjs/swagger';
import openapiTS, { astToString } from 'openapi-typescript';
import type { ApiParts } from '../../apps/api/src/app.module.js';
import { createApp } from '../../apps/api/src/create-app.js';
import { viewSchemas } from '../../apps/api/src/http/view-schemas.js';
import { openApiDocument } from '../../apps/api/src/openapi.js';

const file = resolve(import.meta.dirname, '../../docs/api/openapi.json');
let document: OpenAPIObject;

beforeAll(async () => {
  // Made from the code alone: nothing is opened, so nothing needs to run.
  const app = await createApp({} as ApiParts);
  document = JSON.parse(JSON.stringify(openApiDocument(app)));
  await app.close();
});

/** Every object of the document with the pointer to it. */
function* parts(part: unknown, pointer = ''): Iterable<[string, Record<string, unknown>]> {
  if (typeof part !== 'object' || part === null) return;
  yield [pointer, part as Record<string, unknown>];
  for (const [key, value] of Object.entries(part))
    yield* parts(value, `${pointer}/${key.replaceAll('~', '~0').replaceAll('/', '~1')}`);
}

const at = (pointer: string): unknown =>
  pointer
    .slice(2)
    .split('/')
    .map((key) => key.replaceAll('~1', '/').replaceAll('~0', '~'))
    .reduce<unknown>((part, key) => (part as Record<string, unknown> | undefined)?.[key], document);

it('docs/api/openapi.json is what the code says', async () => {
  const kept = JSON.parse(await readFile(file, 'utf8')) as OpenAPIObject;
  const stale = JSON.stringify(kept) === JSON.stringify(document) ? '' : 'npm run docs:openapi';
  expect({ 'refresh it with': stale }).toEqual({ 'refresh it with': '' });
});

it('is a valid OpenAPI document', async () => {
  // openapi-typescript lints what it is given before it makes types of it, and throws what it finds.
  const types = astToString(await openapiTS(structuredClone(document) as never, { silent: true }));
  expect(document.openapi).toMatch(/^3\./);
  expect(types).toContain('/api/v1/programs/{id}');
});

it('every reference leads somewhere, and every named schema is used', () => {
  const references = [...parts(document)].flatMap(([, { $ref }]) => (typeof $ref === 'string' ? [$ref] : []));
  expect(references.filter((reference) => at(reference) === undefined)).toEqual([]);
  const named = Object.keys(document.components?.schemas ?? {}).map((name) => `#/components/schemas/${name}`);
  expect(named.filter((name) => !references.includes(name))).toEqual([]);
});

it('every view of the read models is an answer of a route', () => {
  const answers = Object.values(document.paths)
    .flatMap((operations) => Object.values(operations as object))
    .map(({ responses }) => responses?.['200']?.content?.['application/json']?.schema?.$ref);
  const unused = Object.keys(viewSchemas).filter((name) => !answers.includes(`#/components/schemas/${name}`));
  expect(unused).toEqual([]);
});

it('says of every property what it holds', () => {
  const nothing = [...parts(document.components?.schemas)].filter(
    ([pointer, part]) => /\/properties\/[^/]+$/.test(pointer) && Object.keys(part).length === 0,
  );
  expect(nothing.map(([pointer]) => pointer)).toEqual([]);
});

it('says of every operation what it is for, what it answers and how it refuses', () => {
  const silent = Object.entries(document.paths).flatMap(([path, operations]) =>
    Object.entries(operations as object).flatMap(([method, { summary, responses }]) => {
      const answers = Object.entries(responses as Record<string, { content?: object }>);
      const good = answers.filter(([status]) => status.startsWith('2'));
      const told = good.every(([status, { content }]) => status === '204' || content !== undefined);
      const refuses = path.startsWith('/health') || 'default' in responses;
      return summary && good.length && told && refuses ? [] : [`${method} ${path}`];
    }),
  );
  expect(silent).toEqual([]);
});

it('every command asks for its headers', () => {
  // Signing in and deciding on a dead letter record no event: they change nothing that is repeated or has a revision.
  const commands = Object.entries(document.paths).filter(([path]) => !/\/(session|dead-letters)/.test(path));
  const without = commands.flatMap(([path, { post }]) => {
    if (!post) return [];
    const headers = (post.parameters ?? []).flatMap((it) =>
      'name' in it && it.in === 'header' ? [it.name] : [],
    );
    const wanted = path.includes('{') ? ['Idempotency-Key', 'If-Match'] : ['Idempotency-Key'];
    return wanted.every((name) => headers.includes(name)) ? [] : [path];
  });
  expect(without).toEqual([]);
});
