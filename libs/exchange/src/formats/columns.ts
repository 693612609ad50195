import { z } from 'zod';

/** How a column's values are told apart in a table; what has no flat form is JSON. */
export type ColumnKind = 'text' | 'whole' | 'number' | 'yes_no' | 'json';

/** A column of a list: its name is the way to the field in the JSON answer, joined by dots. */
export interface Column {
  readonly name: string;
  readonly kind: ColumnKind;
  valueIn(row: unknown): unknown;
}

/** A list as a table. */
export interface ListTable {
  readonly columns: readonly Column[];
  /** Whether it is answered page by page. */
  readonly isPaged: boolean;
}

type Schema = z.core.JSONSchema.BaseSchema;

const kinds: Readonly<Record<string, ColumnKind>> = {
  string: 'text',
  integer: 'whole',
  number: 'number',
  boolean: 'yes_no',
};

/** The schema of a value that may also be null, without the null. */
function present(schema: Schema): Schema {
  const choices = schema.anyOf?.filter((it) => it.type !== 'null');
  if (choices?.length === 1 && choices[0]) return present(choices[0]);
  const types = Array.isArray(schema.type) ? schema.type.filter((it) => it !== 'null') : [];
  return types.length === 1 ? ({ ...schema, type: types[0] } as Schema) : schema;
}

function kindOf({ type, enum: values, const: constant }: Schema): ColumnKind {
  if (typeof type === 'string') return kinds[type] ?? 'json';
  const samples = values ?? (constant === undefined ? [] : [constant]);
  return samples.length > 0 && samples.every((it) => it === null || typeof it === 'string') ? 'text' : 'json';
}

const fieldIn = (row: unknown, path: readonly string[]): unknown =>
  path.reduce<unknown>((part, key) => (part as Record<string, unknown> | null | undefined)?.[key], row) ??
  null;

function* columnsIn(given: Schema, path: readonly string[]): Iterable<Column> {
  const schema = present(given);
  if (schema.type === 'object' && schema.properties) {
    for (const [key, field] of Object.entries(schema.properties))
      yield* columnsIn(field as Schema, [...path, key]);
    return;
  }
  yield { name: path.join('.'), kind: kindOf(schema), valueIn: (row) => fieldIn(row, path) };
}

/** The columns of an object of this shape. */
export const columnsOf = (shape: z.ZodType): readonly Column[] => [
  ...columnsIn(z.toJSONSchema(shape, { unrepresentable: 'any' }) as Schema, []),
];

/**
 * The one place that knows how a list's rows become columns: from the shape of its answer. Null for an answer that is
 * no list, which is one without `items`.
 */
export function tableOf(view: z.ZodType): ListTable | null {
  const { properties = {} } = z.toJSONSchema(view, { unrepresentable: 'any' }) as Schema;
  const { items: list, nextCursor } = properties as Record<string, Schema | undefined>;
  if (list?.type !== 'array' || !list.items || Array.isArray(list.items)) return null;
  return { columns: [...columnsIn(list.items as Schema, [])], isPaged: nextCursor !== undefined };
}
