import type { Label } from './vocabulary/text.js';

/** `invalid`: the value can never be right; `conflict`: not in this state; `missing`: names something unknown. */
export type DomainErrorKind = 'invalid' | 'conflict' | 'missing';

export interface DomainErrorDetail {
  readonly kind: DomainErrorKind;
  /** Stable code, `<aggregate>.<what>`: callers and translations rely on it. */
  readonly code: string;
  /** JSON pointer to the field of the command, `/period`. */
  readonly pointer: string;
  readonly value: unknown;
  readonly message: Label;
  /** What would be right, in words or as the list of allowed values. */
  readonly expected?: Label | readonly string[];
}

/** A refusal that a person can cause: says which field, which value and what would be right. */
export class DomainError extends Error {
  constructor(readonly detail: DomainErrorDetail) {
    super(`${detail.code} at ${detail.pointer}: ${detail.message.en}`);
    this.name = 'DomainError';
  }
}

/** Makes the refusals of one aggregate: their codes are `<aggregate>.<what>`. */
export const refusing =
  (aggregate: string) =>
  (
    kind: DomainErrorKind,
    what: string,
    pointer: string,
    value: unknown,
    message: Label,
    expected: Label | readonly string[],
  ): DomainError =>
    new DomainError({ kind, code: `${aggregate}.${what}`, pointer, value, message, expected });
