import type { Bench } from './bench.js';
import { appends } from './benches/appends.js';
import { commands } from './benches/commands.js';
import { fold } from './benches/fold.js';
import { memory } from './benches/memory.js';
import { oneCommand } from './benches/one-command.js';
import { rebuild } from './benches/rebuild.js';
import { rebuildScaling } from './benches/rebuild-scaling.js';
import { visible } from './benches/visible.js';

/** The one place where a bench is registered. */
export const benches: readonly Bench[] = [
  rebuild,
  appends,
  commands,
  visible,
  oneCommand,
  rebuildScaling,
  memory,
  fold,
];
