import { temporaryFolder, type TemporaryFolder } from '../harness/temporary-folder.js';
import { KNOWS_THE_ACKNOWLEDGED } from './invariants/of-the-answers.js';
import { ACKNOWLEDGED_ONCE } from './invariants/of-the-log.js';
import { FOLD_OF_THE_LOG, ROWS_WITH_CHECKPOINT } from './invariants/of-the-read-models.js';
import { ROWS_OF_A_PLAIN_FOLD } from './invariants/of-the-rows.js';
import { untilAcknowledged } from './ledger/load.js';
import {
  acknowledgeBeforeTheAppend,
  alreadyTrueFromMemory,
  applyTwice,
  checkpointBeforeItsRows,
  checkpointsBeforeTheirRows,
  dropEvery,
  type KnownBug,
} from './plants/known-bugs.js';
import { planted } from './plants/planted.js';
import { isLongRun, itInLongRun } from './scale.js';
import { World } from './world/world.js';

let notes: TemporaryFolder;
let world: World | undefined;
beforeEach(async () => {
  notes = await temporaryFolder('planted');
});
afterEach(async () => {
  await world?.end();
  world = undefined;
  await notes.remove();
}, 60_000);

/** The invariants that break when so many commands are recorded with a bug and, where it needs one, a fault. */
async function brokenWith(
  bug: KnownBug,
  commands: number,
  fault?: (world: World) => unknown,
): Promise<string[]> {
  const { env, hasRun } = planted(bug, notes.path);
  world = await World.begin({ env });
  // A fault that comes at a lucky instant does not show the bug.
  for (let attempt = 0; attempt < (fault ? 3 : 1); attempt++) {
    const load = world.load();
    await untilAcknowledged(world.ledger, commands);
    await fault?.(world);
    await load.stop();
    await world.untilWell();
    expect(hasRun()).toBe(true);
    const broken = await world.brokenInvariants();
    if (broken.length > 0) return broken.map(({ invariant }) => invariant);
  }
  return [];
}

describe('a bug that is planted is caught', () => {
  it('acknowledging before the append, by a kill of the event node', async () => {
    const kill = (it: World) => process.kill(it.pidOf('event node'), 'SIGKILL');
    expect(await brokenWith(acknowledgeBeforeTheAppend, 60, kill)).toContain(ACKNOWLEDGED_ONCE);
  }, 240_000);

  it('applying events twice', async () => {
    const broken = await brokenWith(applyTwice, 60);
    expect(broken).toEqual(expect.arrayContaining([FOLD_OF_THE_LOG, ROWS_OF_A_PLAIN_FOLD]));
  }, 240_000);

  // As many commands as the known bug needs take too long for the short run.
  const every = isLongRun ? 1_000 : 100;
  it(`dropping every ${every}th event`, async () => {
    expect(await brokenWith(dropEvery(every), every / 2)).toContain(FOLD_OF_THE_LOG);
  }, 240_000);

  it('answering that it is already true from memory, with two apis', async () => {
    expect(await brokenWith(alreadyTrueFromMemory, 60)).toEqual([KNOWS_THE_ACKNOWLEDGED]);
  }, 240_000);

  it('committing the checkpoints of a few events before their rows', async () => {
    expect(await brokenWith(checkpointsBeforeTheirRows, 60)).toContain(ROWS_WITH_CHECKPOINT);
  }, 240_000);

  itInLongRun(
    'committing the checkpoint of many events before their rows',
    async () => {
      const letManyWait = async (it: World) => {
        const projector = it.pidOf('projector');
        process.kill(projector, 'SIGSTOP');
        await untilAcknowledged(it.ledger, 100);
        process.kill(projector, 'SIGCONT');
        await untilAcknowledged(it.ledger, 100);
      };
      expect(await brokenWith(checkpointBeforeItsRows, 20, letManyWait)).toContain(ROWS_WITH_CHECKPOINT);
    },
    240_000,
  );
});
