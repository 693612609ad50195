import { CommandIdReused, RevisionMismatch, TooMuchContention } from '#commands';
import { AppendOutcomeUnknown, LogUnavailable } from '#event-log';
import { DomainError } from '#registry';

/** How a command that threw is counted. */
export function outcomeOf(error: unknown): string {
  if (error instanceof DomainError || error instanceof CommandIdReused) return 'refused';
  if (error instanceof RevisionMismatch || error instanceof TooMuchContention) return 'conflict';
  if (error instanceof AppendOutcomeUnknown) return 'unknown';
  return error instanceof LogUnavailable ? 'unavailable' : 'failed';
}
