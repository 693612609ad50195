import { untilAcknowledged } from './ledger/load.js';
import { repeatedBy } from './scale.js';
import { World } from './world/world.js';

let world: World;
beforeAll(async () => {
  world = await World.begin();
}, 120_000);
afterAll(() => world?.end(), 60_000);

interface Build {
  readonly build: number;
  readonly position: string;
}

async function activeBuild(readModel: string): Promise<Build> {
  const { rows } = await world.store.pool.query<Build>(
    `select build, position from tiru.read_model_build where name = $1 and state = 'active'`,
    [readModel],
  );
  if (!rows[0]) throw new Error(`${readModel} has no active build`);
  return rows[0];
}

const setCheckpoint = (position: string | null) => async (readModel: string) => {
  const { build } = await activeBuild(readModel);
  const sql = 'update tiru.read_model_build set position = $3 where name = $1 and build = $2';
  await world.store.pool.query(sql, [readModel, build, position]);
};

/** What a hand, or a backup that was put back in part, can do to a read model behind the projector's back. */
const losses: Record<string, (readModel: string) => Promise<void>> = {
  'its tables are dropped': async (readModel) => {
    const { build } = await activeBuild(readModel);
    await world.store.pool.query(`drop schema "rm_${readModel}_v${build}" cascade`);
  },
  'its checkpoint is emptied': setCheckpoint(null),
  'its checkpoint is set back': setCheckpoint('200'),
  'its checkpoint is deleted': async (readModel) => {
    const { build } = await activeBuild(readModel);
    await world.store.transaction(async (tx) => {
      await tx.query('update tiru.read_model set active_build = null where name = $1', [readModel]);
      await tx.query('delete from tiru.read_model_build where name = $1 and build = $2', [readModel, build]);
    });
  },
};

// Both append to lists in their rows, so that events applied a second time show.
const readModels = ['visit_log', 'outcome_observation'] as const;

it.each(Object.keys(losses))(
  `a read model heals by itself when %s while commands come (${repeatedBy})`,
  async (loss) => {
    const load = world.load({ sampled: false });
    await untilAcknowledged(world.ledger, 15);
    for (const readModel of readModels) await losses[loss]?.(readModel);
    await untilAcknowledged(world.ledger, 15);
    await load.stop();
    await world.untilWell();
    expect(await world.brokenInvariants()).toEqual([]);
  },
  120_000,
);
