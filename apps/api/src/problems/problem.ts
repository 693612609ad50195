import type { Label } from '#registry';
import type { FieldProblem } from './field-problem.js';

/** Problem details by RFC 9457, with our extensions `code`, `message` and `errors`. */
export interface Problem {
  /** Stable: callers may rely on it. */
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly detail: string;
  readonly code: string;
  /** The detail in both languages. */
  readonly message: Label;
  readonly errors?: readonly FieldProblem[];
  readonly [extension: string]: unknown;
}

export const problemMediaType = 'application/problem+json';

/** Makes a problem; its type names the code, which callers may rely on. */
export function problem(
  status: number,
  code: string,
  title: string,
  message: Label,
  extensions: Record<string, unknown> = {},
): Problem {
  return {
    type: `urn:tiru:problem:${code}`,
    title,
    status,
    detail: message.en,
    code,
    message,
    ...extensions,
  };
}
