import type { Label } from '#registry';

/** `ambiguous`: can be read two ways and is asked; `already`: the registry knows otherwise; the others as in the domain. */
export type ProblemKind = 'invalid' | 'missing' | 'conflict' | 'ambiguous';

/** What is wrong in a file: where, which value, and what would be right. */
export interface ImportProblem {
  readonly kind: ProblemKind;
  /** Stable code, `<what>.<how>`: callers and translations rely on it. */
  readonly code: string;
  /** Line of the file, or row of the sheet, counted from 1; absent when it is the whole file. */
  readonly line?: number;
  /** Heading of the column; of a text that is no table, the character's place in its line, counted from 1. */
  readonly column?: string | number;
  readonly value?: unknown;
  readonly message: Label;
  readonly expected?: Label | readonly string[];
}

/** The file cannot be read as a table of this kind. Nothing of it was recorded. */
export class FileRefused extends Error {
  constructor(readonly problem: ImportProblem) {
    super(`${problem.code}: ${problem.message.en}`);
    this.name = 'FileRefused';
  }
}

/** A value of one cell cannot be read; the row is rejected and the others go on. */
export class CellRefused extends Error {
  constructor(readonly problem: Omit<ImportProblem, 'line' | 'column'>) {
    super(`${problem.code}: ${problem.message.en}`);
    this.name = 'CellRefused';
  }
}

const SHOWN = 80;

/** A value as it is shown in a message: a cell may hold a whole book. */
export const shortened = (value: string): string =>
  value.length > SHOWN ? `${value.slice(0, SHOWN - 1)}…` : value;
