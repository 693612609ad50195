import { Ajv } from 'ajv';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { OpenAPIObject } from '@nestjs/swagger';
import { isCalendarDay } from '#registry';
import { openApiDocument } from '../../apps/api/src/openapi.js';

type Check = (method: string, url: string, status: number, body: unknown) => void;
const checks = new WeakMap<NestFastifyApplication, Check>();

/** Fails the test when an answer does not have the shape that the OpenAPI document promises. */
export function refuseOtherShape(app: NestFastifyApplication, ...answer: Parameters<Check>): void {
  const check = checks.get(app) ?? checkOf(openApiDocument(app));
  checks.set(app, check);
  check(...answer);
}

function checkOf(document: OpenAPIObject): Check {
  const ajv = new Ajv({ strict: false, allErrors: true });
  ajv.addFormat('uuid', /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i);
  ajv.addFormat('date', isCalendarDay);
  ajv.addFormat(
    'date-time',
    (text) => /^\d{4}-\d\d-\d\dT[\d:.]+Z$/.test(text) && !Number.isNaN(Date.parse(text)),
  );
  ajv.addSchema(inJsonSchema(document) as object, 'api');
  const routes = Object.keys(document.paths).map((path) => ({
    path,
    pattern: new RegExp(`^${path.replaceAll('.', '\\.').replaceAll(/\{\w+\}/g, '[^/]+')}$`),
  }));
  return (method, url, status, body) => {
    const asked = url.split('?')[0] ?? '';
    const matching = routes.filter(({ pattern }) => pattern.test(asked));
    // `/adoptions/{id}` also fits `/adoptions/x`; the one with fewer placeholders is the route.
    const path = matching.toSorted((a, b) => a.path.split('{').length - b.path.split('{').length)[0]?.path;
    const operation = path && document.paths[path]?.[method.toLowerCase() as 'get'];
    const problem = '#/components/schemas/ProblemAnswer';
    const place = operation && status in operation.responses ? escaped(path, method, status) : undefined;
    const validate = ajv.compile({ $ref: place ? `api#${place}` : `api${problem}` });
    if (validate(body)) return;
    const errors = ajv.errorsText(validate.errors, { separator: '\n' });
    throw new Error(`${method} ${url} ${status} is not as documented:\n${errors}\n${JSON.stringify(body)}`);
  };
}

/** OpenAPI 3.0 says with a boolean what JSON Schema says with a number, or with another type. */
function inJsonSchema(part: unknown): unknown {
  if (Array.isArray(part)) return part.map(inJsonSchema);
  if (typeof part !== 'object' || part === null) return part;
  const entries = Object.entries(part).map(([key, value]) => [key, inJsonSchema(value)] as const);
  const { exclusiveMinimum, nullable, ...schema } = Object.fromEntries(entries);
  if (nullable === true && 'allOf' in schema) return { anyOf: [{ type: 'null' }, schema] };
  if (nullable !== undefined) schema.nullable = nullable;
  return exclusiveMinimum === true
    ? { ...schema, minimum: undefined, exclusiveMinimum: schema.minimum }
    : schema;
}

const escaped = (path: string, method: string, status: number): string =>
  `/paths/${encodeURIComponent(path.replaceAll('~', '~0').replaceAll('/', '~1'))}/${method.toLowerCase()}/responses/${status}/content/application~1json/schema`;
