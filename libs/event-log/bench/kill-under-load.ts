/**
 * The kill under load of the tests, longer and with other numbers in flight:
 *   node --experimental-transform-types --import ./libs/event-node/src/process/source-hook.ts \
 *     libs/event-log/bench/kill-under-load.ts [kills] [in flight …]
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { killUnderLoad } from '../src/testing/kill-under-load.js';

const [kills = '6', ...numbers] = process.argv.slice(2);
for (const inFlight of (numbers.length > 0 ? numbers : ['16', '32', '64', '128']).map(Number)) {
  const folder = mkdtempSync(join(tmpdir(), 'tiru-kill-'));
  const start = performance.now();
  const found = await killUnderLoad({
    inFlight,
    kills: Number(kills),
    appendsPerKill: 150,
    dataDir: join(folder, 'log'),
  });
  const seconds = Math.round((performance.now() - start) / 1_000);
  console.log(`${inFlight} in flight, ${kills} kills, ${seconds} s:`, JSON.stringify(found));
  rmSync(folder, { recursive: true });
}
