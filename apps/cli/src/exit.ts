import { CommanderError } from 'commander';

/** The command cannot do what was asked. The message is the one sentence its user reads. */
export class Cannot extends Error {}

/** What was asked for is not acceptable as written: a wrong option, a file that does not parse. */
export class RefusedInput extends Cannot {}

/** 0 done, 1 cannot, 2 refused input. */
export function exitCodeOf(error: unknown): number {
  if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
  return error instanceof RefusedInput ? 2 : 1;
}
