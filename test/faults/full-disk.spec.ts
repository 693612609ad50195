import { rmSync, statfsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { untilAcknowledged } from './ledger/load.js';
import { itInLongRun } from './scale.js';
import { mountMemory, whyNoMemory } from './world/mounts.js';
import { World } from './world/world.js';

const obstacle = whyNoMemory();

function itWithFullDisk(name: string, test: () => Promise<void>): void {
  if (obstacle) it.skip(`${name} (no small disk can be mounted here: ${obstacle})`, test);
  else itInLongRun(name, test, 240_000);
}

let world: World | undefined;
afterEach(async () => {
  await world?.end();
  world = undefined;
}, 60_000);

/** A world in which one part's data lie on a small disk of their own. */
async function worldWithSmallDisk(part: string, megabytes: number): Promise<{ it: World; disk: string }> {
  const it = await World.begin({
    furnish: (dataDir) => mountMemory(join(dataDir, part), megabytes),
  });
  world = it;
  return { it, disk: join(it.data.path, part) };
}

/** Takes every block that is free on a disk; answers how to give them back. */
function fillUp(disk: string): () => void {
  const filler = join(disk, 'filler');
  const chunk = Buffer.alloc(64 * 1024, 1);
  for (let size = chunk.length; size >= 512; size /= 2) {
    try {
      for (;;) writeFileSync(filler, chunk.subarray(0, size), { flag: 'a' });
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'ENOSPC') throw error;
    }
  }
  expect(statfsSync(disk).bavail).toBe(0);
  return () => rmSync(filler);
}

/** Waits until health says that a part is not well; answers what it says of it. */
async function untilHealthComplains(it: World, part: string): Promise<unknown> {
  for (const end = Date.now() + 60_000; Date.now() < end; await pause(250)) {
    const { status, body } = await it.health();
    const seen = (body as { parts?: { name: string; ok: boolean }[] }).parts?.find(
      ({ name }) => name === part,
    );
    if (status === 503 && seen && !seen.ok) return seen;
  }
  throw new Error(`health never complained of ${part}: ${JSON.stringify(await it.health())}`);
}

/** Waits until whoever looks at the terminal is told. */
async function untilTerminalSays(it: World, words: RegExp): Promise<void> {
  for (const end = Date.now() + 60_000; !words.test(it.tiru.printed()); await pause(250))
    if (Date.now() > end) throw new Error(`${words} was never said:\n${it.tiru.printed()}`);
}

itWithFullDisk(
  'refuses visibly, loses nothing and heals when the disk of the event log is full',
  async () => {
    const { it, disk } = await worldWithSmallDisk('event-log', 24);
    const load = it.load();
    await untilAcknowledged(it.ledger, 20);
    const makeRoom = fillUp(disk);
    const complaint = await untilHealthComplains(it, 'event_log');
    expect(complaint).toMatchObject({ detail: expect.stringMatching(/the last append failed: .*full/) });
    makeRoom();
    await untilAcknowledged(it.ledger, 20);
    await load.stop();
    expect(it.ledger.reasons()).toContainEqual(
      expect.stringMatching(/^503 (outcome_unknown|log_unavailable)/),
    );
    await it.untilWell();
    expect(await it.brokenInvariants()).toEqual([]);
  },
);

itWithFullDisk('says so, loses nothing and heals when the disk of PostgreSQL is full', async () => {
  const { it, disk } = await worldWithSmallDisk('postgres', 160);
  const load = it.load();
  await untilAcknowledged(it.ledger, 20);
  const makeRoom = fillUp(disk);
  await untilTerminalSays(it, /No space left on device/);
  makeRoom();
  await untilAcknowledged(it.ledger, 20);
  await load.stop();
  await it.untilWell();
  expect(await it.brokenInvariants()).toEqual([]);
});
