import { WrongExpectedRevision, type EventLog } from '#event-log';
import { outcomeOf } from './command-outcome.js';
import type { ApiMetrics } from './api-metrics.js';

/** The log, with a stopwatch at its appends. */
export function measuredLog(log: EventLog, { appendSeconds }: Pick<ApiMetrics, 'appendSeconds'>): EventLog {
  return {
    ...log,
    append: async (...given) => {
      const end = appendSeconds.startTimer();
      try {
        const appended = await log.append(...given);
        end({ outcome: 'recorded' });
        return appended;
      } catch (error) {
        end({ outcome: error instanceof WrongExpectedRevision ? 'conflict' : outcomeOf(error) });
        throw error;
      }
    },
  };
}
