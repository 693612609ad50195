import { registryCodec } from '#commands';
import { openEventLog } from '#event-log';
import { replayAdoption, type HistoryAsOf } from '#read-models';
import { Cannot } from '../exit.js';

/** One adoption's history from the log. Throws `Cannot` when there is no such adoption. */
export async function runReplay(eventStoreUrl: string, id: string, asOf: HistoryAsOf) {
  const log = openEventLog(eventStoreUrl);
  try {
    const history = await replayAdoption(log, registryCodec(), id, asOf);
    if (!history) throw new Cannot(`There is no adoption ${id}.`);
    return history;
  } finally {
    await log.close();
  }
}
