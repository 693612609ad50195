import type { Bench, Setting, Sides } from '../bench.js';
import { outcomeBody } from '../stack/outcome-series.js';
import { startRegistry } from '../stack/registry.js';
import { median } from '../statistics.js';

const COMMANDS = 300;
/** How many times smaller the small log is. */
const SMALLER = 100;
/** A log that holds at least what the commands name. */
const SHORTEST = 50;

/** Commands one after another at two registries that differ only in the length of their history. */
export const oneCommand: Bench = {
  name: 'one-command',
  subject: 'one command at 1,000,000 events in the log',
  reference: 'the same at 10,000',
  unit: 'ms',
  goal: { figure: 'ratio', atMost: 1.2 },
  events: 1_000_000,
  rounds: 7,
  warmsUp: true,
  open,
};

async function open(setting: Setting): Promise<Sides> {
  const small = await startRegistry(setting, Math.max(SHORTEST, Math.floor(setting.events / SMALLER)));
  const large = await startRegistry(setting, setting.events);
  let round = 0;
  const measure = async ({ session }: typeof small): Promise<number> => {
    round++;
    const times: number[] = [];
    for (let turn = 0; turn < Math.min(COMMANDS, setting.events); turn++) {
      const start = performance.now();
      await session.record('/outcomes', outcomeBody(round, turn));
      times.push(performance.now() - start);
    }
    return median(times);
  };
  return { subject: () => measure(large), reference: () => measure(small) };
}
