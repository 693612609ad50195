import type { Bench, Setting, Sides } from '../bench.js';
import { bareClient } from '../references/bare-client.js';
import { rebuildAll } from '../stack/feed-read-models.js';
import { startNode } from '../stack/node.js';
import { copyOfLog } from '../synthetic/kept-log.js';

export const rebuild: Bench = {
  name: 'rebuild',
  subject: 'rebuild of all read models',
  reference: 'bare subscribeToAll drain of the same log, same client',
  unit: 'events/s',
  goal: { figure: 'ratio', atLeast: 0.8 },
  events: 1_000_000,
  rounds: 3,
  warmsUp: false,
  open,
};

async function open(setting: Setting): Promise<Sides> {
  const { place, events } = setting;
  const node = await startNode(place, await copyOfLog(setting));
  const client = bareClient(place, node.url);
  return {
    subject: async () => events / (await rebuildAll(place, node.url)),
    reference: async () => {
      const start = performance.now();
      await client.drain(events);
      return events / ((performance.now() - start) / 1000);
    },
  };
}
