import { deadLetter, deadLetters, NotHalted, retryDeadLetter, skipDeadLetter } from '#read-models';
import { createPool, type ReadStore } from '#read-store';
import { Cannot } from '../exit.js';
import { asJson, printItem, printWhole } from './print-dead-letter.js';

async function within<T>(databaseUrl: string, work: (store: ReadStore) => Promise<T>): Promise<T> {
  const store = createPool(databaseUrl, { applicationName: 'tiru dead-letters', max: 1 });
  try {
    return await work(store);
  } catch (error) {
    if (!(error instanceof NotHalted)) throw error;
    throw new Cannot(`${error.message[0]?.toUpperCase()}${error.message.slice(1)}.`);
  } finally {
    await store.close();
  }
}

/** The dead letters in words, or as JSON. */
export const list = (
  databaseUrl: string,
  { open, json }: { open: boolean; json: boolean },
): Promise<string> =>
  within(databaseUrl, async (store) => {
    const letters = await deadLetters(store, { open });
    if (json) return asJson(letters);
    if (letters.length > 0) return letters.map(printItem).join('\n\n');
    return open ? 'No read model stands still.' : 'There are no dead letters.';
  });

/** One of them, whole. Throws `Cannot` when there is none with this number. */
export const show = (databaseUrl: string, id: bigint, { json }: { json: boolean }): Promise<string> =>
  within(databaseUrl, async (store) => {
    const letter = await deadLetter(store, id);
    if (!letter) throw new NotHalted(id, null);
    return json ? asJson(letter) : printWhole(letter);
  });

/** Sends it back. Throws `Cannot` when it does not wait for a decision. */
export const retry = (databaseUrl: string, id: bigint, by: string): Promise<string> =>
  within(databaseUrl, async (store) => {
    const { readModel, eventType, stream } = await retryDeadLetter(store, id, by);
    return `${eventType} of ${stream} is sent to ${readModel} once more.`;
  });

/** Leaves it out. Throws `Cannot` when it does not wait for a decision. */
export const skip = (
  databaseUrl: string,
  id: bigint,
  decision: { readonly by: string; readonly reason: string },
): Promise<string> =>
  within(databaseUrl, async (store) => {
    const { readModel, eventType, stream, codeVersion } = await skipDeadLetter(store, id, decision);
    return `${readModel} leaves out ${eventType} of ${stream} in version ${codeVersion}, decided by ${decision.by}.`;
  });
