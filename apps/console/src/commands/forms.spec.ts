import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import english from '../i18n/en';
import indonesian from '../i18n/id';
import { adoptionForms, intendAdoption } from './forms/adoptions';
import { launchProgram, programForms } from './forms/programs';
import { completeFollowUp, planVisit, visitForms } from './forms/visits';
import { sinceField, sourceFields, type CommandForm, type FormField } from './form';

interface Schema {
  readonly $ref?: string;
  readonly allOf?: readonly Schema[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly maxLength?: number;
  readonly enum?: readonly string[];
}
const document = JSON.parse(
  readFileSync(resolve(import.meta.dirname, '../../../../docs/api/openapi.json'), 'utf8'),
) as {
  paths: Record<string, { post?: { requestBody: { content: { 'application/json': { schema: Schema } } } } }>;
  components: { schemas: Record<string, Schema> };
};

function resolved(schema: Schema | undefined): Schema {
  if (!schema) return {};
  if (schema.$ref) return resolved(document.components.schemas[schema.$ref.split('/').at(-1) ?? '']);
  return schema.allOf?.length === 1 ? resolved(schema.allOf[0]) : schema;
}
const at = (schema: Schema, name: string): Schema | undefined =>
  name
    .split('.')
    .reduce<Schema | undefined>((inside, part) => resolved(inside).properties?.[part], resolved(schema));

const forms = [
  planVisit,
  ...visitForms,
  completeFollowUp,
  launchProgram,
  ...programForms,
  intendAdoption,
  ...adoptionForms,
] as readonly CommandForm[];

const texts = { en: english.commands, id: indonesian.commands };
const hasText = (group: 'title' | 'field', name: string) =>
  Object.values(texts).every((text) => Object.hasOwn(text[group], name));

describe.each(forms)('$name', ({ name, path, fields, hasDay = false }) => {
  const body = resolved(document.paths[path]?.post?.requestBody.content['application/json'].schema);
  const asked: readonly FormField[] = [...fields, ...(hasDay ? [] : [sinceField]), ...sourceFields];

  it('asks only for what the api knows, in no more characters than it takes', () => {
    for (const field of asked) {
      const schema = at(body, field.name);
      expect({ field: field.name, isKnown: schema !== undefined }).toEqual({
        field: field.name,
        isKnown: true,
      });
      const { maxLength } = resolved(schema);
      if ('max' in field && field.as !== 'whole' && maxLength !== undefined)
        expect({ field: field.name, max: field.max }).toEqual({ field: field.name, max: maxLength });
    }
  });

  it('asks for all that the api needs', () => {
    const needed = body.required ?? [];
    const names = fields.filter(({ required }) => required).map((field) => field.name.split('.')[0]);
    expect(names).toEqual(expect.arrayContaining([...needed]));
  });

  it('offers the choices that the api takes', () => {
    for (const field of asked) {
      if (field.as !== 'choice') continue;
      const choices = Object.keys(indonesian.vocabulary[field.of]);
      expect(choices).toEqual(expect.arrayContaining([...(resolved(at(body, field.name)).enum ?? ['none'])]));
    }
  });

  it('has its words in both languages', () => {
    expect(hasText('title', name)).toBe(true);
    for (const field of asked)
      expect({ name: field.name, has: hasText('field', field.name.replace('.', '_')) }).toEqual({
        name: field.name,
        has: true,
      });
  });
});

it('has each form once', () => {
  expect(new Set(forms.map(({ name }) => name)).size).toBe(forms.length);
});

/** Commands that people send otherwise: on a screen of their own, or not by hand. */
const elsewhere = [
  ['/api/v1/visits/{id}/host-confirmation', 'the older form of an attestation'],
  ['/api/v1/adoptions/{id}/agreements', 'parties and signatories want a form of their own'],
  ['/api/v1/adoptions/{id}/supersession', 'names another attempt of the same adopter'],
  ['/api/v1/adoptions/{id}/attribution-disputes', 'starts from the claim that is disputed'],
  ['/api/v1/adoptions/{id}/attribution-dispute-resolutions', 'starts from the dispute'],
] as const;

it('has a form for each command on visits, programs and adoptions, or says why not', () => {
  const posted = Object.keys(document.paths).filter(
    (path) => document.paths[path]?.post && /^\/api\/v1\/(visits|programs|adoptions)(\/|$)/.test(path),
  );
  expect([...forms.map(({ path }): string => path), ...elsewhere.map(([path]) => path)].toSorted()).toEqual(
    posted.toSorted(),
  );
});
