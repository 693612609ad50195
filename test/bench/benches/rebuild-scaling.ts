import type { Bench, Setting, Sides } from '../bench.js';
import { rebuildAll } from '../stack/feed-read-models.js';
import { startNode } from '../stack/node.js';
import { copyOfLog } from '../synthetic/kept-log.js';

/** How many times smaller the small log is. */
const SMALLER = 10;

export const rebuildScaling: Bench = {
  name: 'rebuild-scaling',
  subject: 'rebuild time per event at 1,000,000 events',
  reference: 'at 100,000',
  unit: 'µs/event',
  goal: { figure: 'ratio', atMost: 1.1 },
  events: 1_000_000,
  rounds: 3,
  warmsUp: false,
  open,
};

async function open(setting: Setting): Promise<Sides> {
  const small = Math.max(1, Math.floor(setting.events / SMALLER));
  const nodeOf = async (events: number) => startNode(setting.place, await copyOfLog({ ...setting, events }));
  const nodes = { large: await nodeOf(setting.events), small: await nodeOf(small) };
  const measure = async (size: keyof typeof nodes, events: number) =>
    ((await rebuildAll(setting.place, nodes[size].url)) * 1_000_000) / events;
  return {
    subject: () => measure('large', setting.events),
    reference: () => measure('small', small),
  };
}
