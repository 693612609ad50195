import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { openEventLog, type LogEvent } from '#event-log';
import { EventNodeStartError, startEventNode } from '#event-node';
import { temporaryFolder, type TemporaryFolder } from '../harness/temporary-folder.js';
import { brokenBy, type Broken } from './invariants/broken.js';
import { ACKNOWLEDGED_ONCE, brokenInLog } from './invariants/of-the-log.js';
import { wholeLog } from './invariants/whole-log.js';
import { untilAcknowledged } from './ledger/load.js';
import { skipTheFlush } from './plants/known-bugs.js';
import { planted } from './plants/planted.js';
import { chance, repeatedBy, rounds } from './scale.js';
import { copyDisk, makeDisk, mountDisk, whyNoDisk } from './world/mounts.js';
import { World } from './world/world.js';

const MEGABYTES = 48;
const STARTS_AGAIN = 'the log can be opened after a power cut';

const obstacle = whyNoDisk();
const name = (text: string) => (obstacle ? `${text} (no disk can be mounted here: ${obstacle})` : text);
const itWithDisk = obstacle ? it.skip : it;

let folder: TemporaryFolder;
let world: World | undefined;
beforeEach(async () => {
  folder = await temporaryFolder('disk');
});
afterEach(async () => {
  await world?.end();
  world = undefined;
  await folder.remove();
}, 60_000);

const disk = () => join(folder.path, 'disk');

/** A world whose event log lies on a disk of its own. */
async function worldOnDisk(env: NodeJS.ProcessEnv = {}): Promise<World> {
  makeDisk(disk(), MEGABYTES);
  return World.begin({ env, furnish: (dataDir) => mountDisk(disk(), join(dataDir, 'event-log')) });
}

/** The log as it is found by a node that starts on what a power cut left of the disk. */
async function logAfterCut(copy: string): Promise<{ events: LogEvent[]; refusal: string[] }> {
  const dataDir = join(folder.path, 'after');
  const unmount = mountDisk(copy, dataDir);
  try {
    const node = await startEventNode({ dataDir });
    const log = openEventLog(node.url);
    try {
      return { events: await wholeLog(log), refusal: [] };
    } finally {
      await log.close();
      await node.stop();
    }
  } catch (error) {
    if (error instanceof EventNodeStartError) return { events: [], refusal: [error.message] };
    throw error;
  } finally {
    unmount();
  }
}

async function brokenByPowerCut(it: World, random: () => number): Promise<Broken[]> {
  const load = it.load();
  await untilAcknowledged(it.ledger, 40);
  await pause(random() * 500);
  const copy = join(folder.path, 'cut');
  const node = it.pidOf('event node');
  // With the power the processor stops too: without this the disk would go on changing while it is copied.
  process.kill(node, 'SIGSTOP');
  const cutAt = performance.now();
  copyDisk(disk(), copy);
  process.kill(node, 'SIGCONT');
  await load.stop();
  await it.settle();
  const { events, refusal } = await logAfterCut(copy);
  return [
    ...brokenBy(STARTS_AGAIN, refusal),
    ...brokenInLog(events, it.ledger.acknowledged(cutAt), it.ledger.acknowledged()),
  ];
}

itWithDisk(
  name(`loses nothing acknowledged when the power is cut while commands come (${repeatedBy})`),
  async () => {
    world = await worldOnDisk();
    const random = chance('power cut');
    for (let round = 0; round < rounds(6); round++) expect(await brokenByPowerCut(world, random)).toEqual([]);
  },
  240_000,
);

itWithDisk(
  name('a planted bug is caught: skipping the flush to the disk'),
  async () => {
    const { env, hasRun } = planted(skipTheFlush, folder.path);
    world = await worldOnDisk(env);
    const broken = await brokenByPowerCut(world, chance('power cut'));
    expect(hasRun()).toBe(true);
    expect(broken.map(({ invariant }) => invariant)).toContain(ACKNOWLEDGED_ONCE);
  },
  120_000,
);
