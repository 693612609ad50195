import { openLine, type Line } from '../fixtures/line.js';
import { appended } from '../fixtures/log.js';
import { registered } from '../fixtures/seed-story.js';
import { isNear } from './is-near.js';

let line: Line;
let positions: bigint[];
beforeAll(async () => {
  line = await openLine();
  const facts = await appended(line.log, ['63.01', '63.02', '63.03', '63.04', '63.05'].map(registered));
  positions = facts.map(({ position }) => position);
}, 60_000);
afterAll(() => line?.end());

it('counts the events between, not the positions', async () => {
  const [, second = 0n, , fourth = 0n, fifth = 0n] = positions;
  expect(await isNear(line.log, second, fourth, 3)).toBe(true);
  expect(await isNear(line.log, second, fifth, 3)).toBe(false);
  expect(await isNear(line.log, fifth, second, 1)).toBe(true);
});

it('counts from the start for who has nothing yet, and up to the end for a position beyond it', async () => {
  const last = positions.at(-1) ?? 0n;
  expect(await isNear(line.log, null, last, 5)).toBe(true);
  expect(await isNear(line.log, -1n, last, 4)).toBe(false);
  expect(await isNear(line.log, last, last + 1_000n, 3)).toBe(true);
});
