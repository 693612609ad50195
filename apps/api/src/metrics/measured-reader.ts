import { ReadModelBehind, ReadModelNotBuilt, type ReadModelReader } from '#read-models';
import type { ApiMetrics } from './api-metrics.js';

function outcomeOf(error: unknown): string {
  if (error instanceof ReadModelBehind) return 'behind';
  return error instanceof ReadModelNotBuilt ? 'not_built' : 'failed';
}

/** The same reader, with a stopwatch at the reads that wait for a position. */
export function measuredReader(
  reader: ReadModelReader,
  { readAfterSeconds }: Pick<ApiMetrics, 'readAfterSeconds'>,
): ReadModelReader {
  const read: ReadModelReader['read'] = reader.read.bind(reader);
  const measured: ReadModelReader['read'] = async (readModel, options, query) => {
    if (options.after === undefined) return read(readModel, options, query);
    const end = readAfterSeconds.startTimer({ read_model: readModel });
    try {
      const answer = await read(readModel, options, query);
      end({ outcome: 'reached' });
      return answer;
    } catch (error) {
      end({ outcome: outcomeOf(error) });
      throw error;
    }
  };
  return Object.assign(reader, { read: measured });
}
