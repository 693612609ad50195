import type { Setting } from '../bench.js';
import { copyOfLog } from '../synthetic/kept-log.js';
import { createDatabase } from './database.js';
import { startNode } from './node.js';
import { startRole } from './role.js';
import { Session } from './session.js';

export interface Registry {
  readonly eventStoreUrl: string;
  readonly databaseUrl: string;
  readonly session: Session;
}

const LONGEST_HISTORY = 10_000;

/**
 * A registry with a synthetic history: node, api process, and who is signed in there.
 *
 * @param history events that it holds already; by default enough to look lived in
 */
export async function startRegistry(
  setting: Setting,
  history: number = Math.min(LONGEST_HISTORY, 5 * setting.events),
): Promise<Registry> {
  const { place } = setting;
  const node = await startNode(place, await copyOfLog({ ...setting, events: history }));
  const { url: databaseUrl } = await createDatabase(place);
  const session = await Session.signIn(
    await startRole(place, 'api', { eventStoreUrl: node.url, databaseUrl }),
  );
  place.endsWith(() => session.close());
  return { eventStoreUrl: node.url, databaseUrl, session };
}
