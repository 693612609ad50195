import type { Logger } from 'pino';
import type { Duty, RunnerObserver } from '#read-models';

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

/** Writes what an operator should know, and the same trouble once until it is over. */
export function logWork(log: Logger): RunnerObserver {
  const told = new Map<string | null, string>();
  const duties = new Map<string, Duty>();
  return {
    applied: ({ readModel }) => {
      // The log and the database answer, or nothing would have been applied.
      told.delete(null);
      told.delete(readModel);
    },
    failed: (readModel, error) => {
      const message = messageOf(error);
      const level = told.get(readModel) === message ? 'debug' : 'warn';
      told.set(readModel, message);
      log[level]({ readModel, err: error }, `${readModel ?? 'all read models'}: ${message}; trying again`);
    },
    halted: ({ id, readModel, build, eventType, stream, eventId, attempts, error }) =>
      log.error(
        { readModel, build, deadLetter: String(id), eventType, stream, eventId, attempts, error },
        `${readModel} stands still: it cannot take ${eventType} of ${stream}: ${error}. See: tiru dead-letters show ${id}`,
      ),
    takenApart: (error) =>
      log.debug({ err: error }, `not together: ${messageOf(error)}; each read model takes the events alone`),
    duty: (readModel, duty) => {
      if (duties.get(readModel) !== duty) log.info({ readModel, duty }, `${readModel}: ${duty}`);
      duties.set(readModel, duty);
    },
  };
}
