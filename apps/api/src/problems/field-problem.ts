import type { Label } from '#registry';

/** One wrong field: which, what it holds, what is wrong with it and what would be right. */
export interface FieldProblem {
  /** JSON pointer into the request's body; for a parameter of the address, its name after a slash. */
  readonly pointer: string;
  readonly value?: unknown;
  readonly code: string;
  readonly message: Label;
  readonly expected?: Label | readonly string[];
}

/** The request's input does not have its shape. */
export class InputRefused extends Error {
  constructor(
    readonly fields: readonly FieldProblem[],
    /** How many fields are wrong, of which `fields` may be only the first. */
    readonly total = fields.length,
  ) {
    super('the input is not as it should be');
    this.name = 'InputRefused';
  }
}
