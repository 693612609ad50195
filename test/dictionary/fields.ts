import { code, codes } from './markdown.js';
import { textRules, type Schema } from './schema.js';
import { linkTo, vocabularyOf } from './vocabularies.js';

/** One line of a table of fields. */
export interface Field {
  /** JSON pointer; `*` is any element of a list, or any key. */
  readonly pointer: string;
  readonly type: string;
  readonly required: string;
  readonly allowed: string;
  readonly meaning: string;
}

const isNull = ({ type }: Schema): boolean => type === 'null';

/** A schema without its null, and whether null is allowed. */
function withoutNull(schema: Schema): { schema: Schema; isNullable: boolean } {
  const { anyOf, ...rest } = schema;
  const others = anyOf?.filter((it) => !isNull(it)) ?? [];
  if (anyOf?.length !== others.length + 1 || others.length !== 1) return { schema, isNullable: false };
  return { schema: { ...others[0], ...rest }, isNullable: true };
}

const isAny = ({ $ref, anyOf }: Schema): boolean => $ref !== undefined || (anyOf?.length ?? 0) > 1;

/** `{ id, en }`: one sentence in both languages. */
const isLabel = ({ properties }: Schema): boolean => Object.keys(properties ?? {}).join() === 'id,en';

const codesOf = ({ enum: values, const: value }: Schema): readonly string[] | undefined =>
  values ? values.map(String) : typeof value === 'string' ? [value] : undefined;

const isText = ({ rules }: Schema): boolean => textRules.every((rule) => rules?.includes(rule));

function typeOf(schema: Schema): string {
  if (isAny(schema)) return 'any JSON';
  if (isLabel(schema)) return 'label';
  if (schema.oneOf) return 'object';
  if (schema.type === 'array') return `list of ${typeOf(schema.items ?? {})}`;
  if (codesOf(schema)) return 'code';
  if (schema.format === 'uuid') return 'UUID';
  if (schema.format === 'date-time') return 'instant';
  return isText(schema) ? 'text' : String(schema.type);
}

const bound = (limit: number | undefined): boolean =>
  limit !== undefined && Math.abs(limit) < Number.MAX_SAFE_INTEGER;

const number = (value: number): string => value.toLocaleString('en');

function rangeOf(schema: Schema): string[] {
  const { minimum, maximum, exclusiveMinimum, minLength, maxLength, minItems, maxItems } = schema;
  const said: string[] = [];
  if (bound(minimum) && minimum !== undefined) said.push(`≥ ${minimum}`);
  if (bound(exclusiveMinimum) && exclusiveMinimum !== undefined) said.push(`> ${exclusiveMinimum}`);
  if (bound(maximum) && maximum !== undefined) said.push(`≤ ${maximum < 10_000 ? maximum : number(maximum)}`);
  if (minLength !== undefined) said.push(`≥ ${number(minLength)} characters`);
  if (maxLength !== undefined) said.push(`≤ ${number(maxLength)} characters`);
  if (minItems !== undefined) said.push(`≥ ${number(minItems)} elements`);
  if (maxItems !== undefined) said.push(`≤ ${number(maxItems)} elements`);
  return said;
}

/** The codes that a field may hold, by the vocabulary that has them. */
function codesAllowed(values: readonly string[], at: string): string {
  const vocabulary = vocabularyOf(values, at);
  const isWhole = Object.keys(vocabulary.labels).length === values.length;
  return isWhole ? linkTo(vocabulary) : `${codes(values)} of ${linkTo(vocabulary)}`;
}

function allowedOf(schema: Schema, at: string): string {
  if (schema.type === 'array') {
    const each = allowedOf(schema.items ?? {}, at);
    return [...rangeOf(schema), ...(each ? [`each ${each}`] : [])].join('; ');
  }
  if (isAny(schema)) return (schema.rules ?? []).join('; ');
  if (isLabel(schema)) return allowedOf(schema.properties?.en ?? {}, at);
  const values = codesOf(schema);
  if (values) return codesAllowed(values, at);
  if (schema.const !== undefined) return code(String(schema.const));
  const rules = (schema.rules ?? []).filter((rule) => !textRules.includes(rule));
  const form =
    rules.length === 0 && schema.pattern && schema.format !== 'uuid' && schema.format !== 'date-time';
  return [...rangeOf(schema), ...rules, ...(form ? [code(schema.pattern ?? '')] : [])].join('; ');
}

/** An object that may have one of several shapes, as one: what is not in all of them says with which it is. */
function oneOf(variants: readonly Schema[]): { schema: Schema; onlyWith: Record<string, string> } {
  const names = [...new Set(variants.flatMap(({ properties }) => Object.keys(properties ?? {})))];
  const [kind] = names.filter((name) =>
    variants.every(({ properties }) => typeof properties?.[name]?.const === 'string'),
  );
  const properties: Record<string, Schema> = {};
  const onlyWith: Record<string, string> = {};
  for (const name of names) {
    const having = variants.filter(({ properties: its }) => its?.[name]);
    const kinds = having.map((it) => String(it.properties?.[kind ?? '']?.const));
    properties[name] =
      name === kind ? { type: 'string', enum: kinds } : (having[0]?.properties?.[name] ?? {});
    if (having.length < variants.length) onlyWith[name] = `with ${codes(kinds)}`;
  }
  return { schema: { type: 'object', properties, required: names }, onlyWith };
}

/** The fields of an object and of what lies in it, in their order. */
export function fieldsOf(schema: Schema, at: string, pointer = ''): Field[] {
  if (schema.type === 'array') return fieldsOf(schema.items ?? {}, at, `${pointer}/*`);
  if (isLabel(schema) || isAny(schema)) return [];
  const { schema: whole, onlyWith } = schema.oneOf ? oneOf(schema.oneOf) : { schema, onlyWith: {} };
  const named = Object.entries(whole.properties ?? {}).flatMap(([name, given]): Field[] => {
    const { schema: field, isNullable } = withoutNull(given);
    const own = `${pointer}/${name}`;
    const isRequired = whole.required?.includes(name) ?? false;
    const line = {
      pointer: own,
      type: isNullable ? `${typeOf(field)} or null` : typeOf(field),
      required: (onlyWith as Record<string, string>)[name] ?? (isRequired ? 'yes' : 'no'),
      allowed: allowedOf(field, `${at} ${own}`),
      meaning: field.description ?? '',
    };
    return [line, ...fieldsOf(field, at, own)];
  });
  if (typeof whole.additionalProperties !== 'object') return named;
  const value = whole.additionalProperties;
  const key = allowedOf(whole.propertyNames ?? {}, at);
  const own = `${pointer}/*`;
  const allowed = [allowedOf(value, `${at} ${own}`), ...(key ? [`its key ${key}`] : [])].filter(Boolean);
  return [
    ...named,
    {
      pointer: own,
      type: typeOf(value),
      required: 'no',
      allowed: allowed.join('; '),
      meaning: value.description ?? '',
    },
  ];
}
