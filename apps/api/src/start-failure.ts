import { MigrationRefusedError } from '#read-store';

/** A name with several addresses fails with one error for each, and says nothing itself. */
const reasonOf = (error: unknown): string => {
  if (error instanceof AggregateError) return error.errors.map(reasonOf).join('; ');
  return error instanceof Error ? error.message : String(error);
};

/** Why the database cannot be used, in one sentence; the read store has its own for what it refuses. */
export function databaseFailure(error: unknown): Error {
  if (error instanceof MigrationRefusedError) return error;
  return new Error(`The database cannot be reached: ${reasonOf(error)}`, { cause: error });
}

/** Why a role cannot start, in one sentence for who started it. */
export const inOneSentence = (error: unknown, port: number): string =>
  (error as { code?: string }).code === 'EADDRINUSE'
    ? `Port ${port} is already in use: stop what uses it, or choose another with --port.`
    : reasonOf(error);
