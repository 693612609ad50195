import { z } from 'zod';
import { text } from '#registry';

/** What is read of a JSON Schema; `rules` are the sentences by which the registry refuses what has no keyword. */
export interface Schema {
  readonly type?: string | readonly string[];
  readonly description?: string;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly additionalProperties?: boolean | Schema;
  readonly propertyNames?: Schema;
  readonly items?: Schema;
  readonly anyOf?: readonly Schema[];
  readonly oneOf?: readonly Schema[];
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly exclusiveMinimum?: number;
  readonly minItems?: number;
  readonly maxItems?: number;
  readonly pattern?: string;
  readonly format?: string;
  readonly $ref?: string;
  rules?: readonly string[];
}

/** The sentences that the checks of a schema refuse with. */
function rulesOf({ _zod: { def } }: z.core.$ZodType): string[] {
  return (def.checks ?? []).flatMap(({ _zod: check }) => {
    const said = check.def.error?.({} as never);
    return typeof said === 'string' ? [said] : said ? [said.message] : [];
  });
}

/** JSON Schema of what is stored, with the rules that JSON Schema has no word for. */
export const schemaOf = (schema: z.ZodType): Schema =>
  z.toJSONSchema(schema, {
    override: ({ zodSchema, jsonSchema }) => {
      const rules = rulesOf(zodSchema);
      if (rules.length > 0) jsonSchema.rules = rules;
    },
  }) as Schema;

/** What holds for every text; the pages say it once. */
export const textRules: readonly string[] = schemaOf(text()).rules ?? [];
