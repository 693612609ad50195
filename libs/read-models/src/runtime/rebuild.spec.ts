import { factsOf } from '../fixtures/facts.js';
import { registered } from '../fixtures/seed-story.js';
import { freshStore } from '../fixtures/store.js';
import { tally } from '../fixtures/tally.js';
import { activateBuild } from './activate-build.js';
import { applyBatch } from './apply-batch.js';
import { newBuild, type Build } from './build.js';
import { buildAnew, buildProgress, requestRebuild } from './rebuild.js';
import { readModelStatus } from './status.js';

const store = freshStore();
const batch = { facts: factsOf([registered('63.72')]), position: 10n };
let count = 0;
/** A read model of each test's own. */
const fresh = () => tally({ name: `tally_${++count}` });

const begun = async (projection = fresh()) => ({
  projection,
  build: await applyBatch(store(), projection, await newBuild(store(), projection), batch),
});

/** The builds of a read model that are fed, with how far they are. */
const standing = async ({ name }: Pick<Build, 'name'>) =>
  (await readModelStatus(store()))
    .filter((it) => it.name === name && (it.state === 'active' || it.state === 'building'))
    .map(({ build, state, position }) => ({ build, state, position }))
    .toSorted((one, other) => (one.build ?? 0) - (other.build ?? 0));

describe('to build anew', () => {
  it('leaves readers the build in use, which lacks an event, until another replaces it', async () => {
    const { projection, build } = await begun();
    const active = await activateBuild(store(), build);
    await buildAnew(store(), projection, active);
    expect(await standing(active)).toEqual([
      { build: 1, state: 'active', position: 10n },
      { build: 2, state: 'building', position: null },
    ]);
  });

  it('gives up a build that is being made and lacks an event, for one from the beginning', async () => {
    const { projection, build } = await begun();
    await buildAnew(store(), projection, build);
    expect((await buildProgress(store(), build)).state).toBe('dropped');
    expect(await standing(build)).toEqual([{ build: 2, state: 'building', position: null }]);
  });

  it('takes the build that is being made already, when the one in use lacks an event', async () => {
    const { projection, build } = await begun();
    const active = await activateBuild(store(), build);
    const asked = await requestRebuild(store(), projection);
    await buildAnew(store(), projection, active);
    expect(await standing(active)).toEqual([
      { build: 1, state: 'active', position: 10n },
      { build: asked.number, state: 'building', position: null },
    ]);
  });
});
