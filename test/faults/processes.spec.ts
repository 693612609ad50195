import { once } from 'node:events';
import { setTimeout as pause } from 'node:timers/promises';
import { lives, treeOf, type PartOfTiru } from '../harness/process-tree.js';
import { untilAcknowledged } from './ledger/load.js';
import { chance, itInLongRun, repeatedBy, rounds } from './scale.js';
import { World } from './world/world.js';

let world: World;
beforeAll(async () => {
  world = await World.begin();
}, 120_000);
afterAll(() => world?.end(), 60_000);

const parts: PartOfTiru[] = ['api', 'projector', 'event node', 'PostgreSQL', 'a session of PostgreSQL'];

/** The supervisor gives up what dies five times within a minute. */
const BETWEEN_DEATHS_MS = 13_000;

/** After some commands, at an instant that differs from seed to seed. */
async function someCommandsLater(random: () => number): Promise<void> {
  await untilAcknowledged(world.ledger, 10);
  await pause(random() * 600);
}

/** Kills a part and waits until commands are acknowledged again while others still come: it healed by itself. */
async function kill(part: PartOfTiru, random: () => number): Promise<void> {
  await someCommandsLater(random);
  const pid = world.pidOf(part);
  process.kill(pid, 'SIGKILL');
  await untilAcknowledged(world.ledger, 20);
  while (lives(pid)) await pause(50);
}

/** Stops a part with all its own processes for a while, as a machine that is overloaded or suspended would. */
async function holdUp(part: PartOfTiru, ms: number): Promise<void> {
  const pids = treeOf(world.pidOf(part), world.data.path);
  for (const pid of pids) process.kill(pid, 'SIGSTOP');
  await pause(ms);
  for (const pid of pids) process.kill(pid, 'SIGCONT');
}

it(`loses nothing when every part is killed once and the event node stands still while commands come (${repeatedBy})`, async () => {
  const random = chance('each part');
  const load = world.load();
  for (const part of parts) await kill(part, random);
  await holdUp('event node', 2_000);
  await untilAcknowledged(world.ledger, 20);
  await load.stop();
  await world.untilWell();
  expect(await world.brokenInvariants()).toEqual([]);
}, 300_000);

for (const part of parts) {
  itInLongRun(
    `loses nothing when ${part} is killed again and again`,
    async () => {
      const random = chance(part);
      for (let round = 0; round < rounds(4); round++) {
        await pause(BETWEEN_DEATHS_MS);
        const load = world.load();
        await kill(part, random);
        await load.stop();
        await world.untilWell();
        expect(await world.brokenInvariants()).toEqual([]);
      }
    },
    600_000,
  );
}

for (const part of ['event node', 'PostgreSQL', 'projector', 'api'] as const) {
  itInLongRun(
    `loses nothing when ${part} stands still for some seconds and goes on`,
    async () => {
      const random = chance(`hold up ${part}`);
      for (let round = 0; round < rounds(3); round++) {
        const load = world.load();
        await someCommandsLater(random);
        await holdUp(part, 3_500 + random() * rounds(5) * 1_000);
        await untilAcknowledged(world.ledger, 20);
        await load.stop();
        await world.untilWell();
        expect(await world.brokenInvariants()).toEqual([]);
      }
    },
    240_000,
  );
}

it(`loses nothing when everything is killed at once (${repeatedBy})`, async () => {
  const random = chance('everything');
  for (let round = 0; round < rounds(6); round++) {
    const load = world.load();
    await someCommandsLater(random);
    await world.killAll();
    await load.stop();
    await world.startAgain();
    expect(await world.brokenInvariants()).toEqual([]);
  }
}, 600_000);

it(`loses nothing and ends whole within 10 s when it is asked to end while commands come (${repeatedBy})`, async () => {
  const random = chance('asked to end');
  for (let round = 0; round < rounds(4); round++) {
    const load = world.load();
    await someCommandsLater(random);
    const { process: root } = world.tiru;
    const tree = treeOf(root.pid ?? 0, world.data.path);
    const ended = once(root, 'exit');
    const asked = performance.now();
    root.kill('SIGTERM');
    expect(await ended).toEqual([0, null]);
    expect(performance.now() - asked).toBeLessThan(10_000);
    expect(tree.filter(lives)).toEqual([]);
    await load.stop();
    await world.startAgain();
    expect(await world.brokenInvariants()).toEqual([]);
  }
}, 300_000);
