import type { z } from 'zod';
import { DomainError } from './domain-error.js';
import { explainIssue } from './vocabulary/issue.js';

const pointerTo = (path: readonly PropertyKey[]): string =>
  path.map((key) => `/${String(key).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');

const valueAt = (data: unknown, path: readonly PropertyKey[]): unknown =>
  path.reduce<unknown>(
    (value, key) =>
      typeof value === 'object' && value !== null ? (value as Record<PropertyKey, unknown>)[key] : undefined,
    data,
  );

/**
 * Refuses data that does not have its schema, naming the first wrong field: `<aggregate>.field_missing`,
 * `<aggregate>.field_unknown` or `<aggregate>.field_invalid`. So the console, the API and an import meet the same
 * rules, and only data that its event may carry reaches a decision.
 */
export function wellFormed(aggregate: string, schema: z.ZodType, data: unknown): void {
  const issue = schema.safeParse(data).error?.issues[0];
  if (!issue) return;
  const path = issue.code === 'unrecognized_keys' ? [...issue.path, issue.keys[0] ?? ''] : issue.path;
  const value = valueAt(data, path);
  const { what, message, expected } = explainIssue(issue, value);
  throw new DomainError({
    kind: 'invalid',
    code: `${aggregate}.field_${what}`,
    pointer: pointerTo(path),
    value,
    message,
    ...(expected ? { expected } : {}),
  });
}
