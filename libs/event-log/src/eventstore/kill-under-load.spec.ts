import { jest } from '@jest/globals';
import { defaultPatience } from './options.js';
import { killUnderLoad } from '../testing/kill-under-load.js';
import { temporaryFolder } from '../testing/samples.js';

jest.setTimeout(180_000);

const dataDir = temporaryFolder();

it('survives kills of the node under appends of 60 kB: nothing is unhandled, every answer is true', async () => {
  const inFlight = defaultPatience.appendsInFlight;
  const { unhandled, outcomes, wrong } = await killUnderLoad({
    inFlight,
    kills: 2,
    appendsPerKill: 50,
    dataDir,
  });
  expect(unhandled).toEqual([]);
  expect(wrong).toEqual([]);
  expect(outcomes.appended).toBeGreaterThanOrEqual(150);
});
