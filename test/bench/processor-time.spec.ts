import { existsSync } from 'node:fs';
import { Place } from './place.js';
import { processorSeconds } from './processor-time.js';
import { startNode } from './stack/node.js';

const tells = existsSync('/proc/self/stat');
const onLinux = tells ? it : it.skip;
const why = tells ? '' : ' (skipped: this system has no /proc)';

let place: Place;
beforeEach(async () => {
  place = await Place.open();
});
afterEach(() => place.close());

onLinux(`counts what this process takes${why}`, () => {
  const before = processorSeconds(place.folder);
  const began = process.cpuUsage();
  let worked = 0;
  while (worked < 300_000) {
    const { user, system } = process.cpuUsage(began);
    worked = user + system;
  }
  // Two hundredths of a second may lie on either side of the kernel's count.
  expect(processorSeconds(place.folder)).toBeGreaterThan((before ?? NaN) + 0.26);
});

onLinux(`counts what came from it, and keeps it when that has ended${why}`, async () => {
  const before = processorSeconds(place.folder) ?? NaN;
  const began = process.cpuUsage();
  const node = await startNode(place);
  await node.stop();
  const { user, system } = process.cpuUsage(began);
  // A node does not start within less than this.
  expect(processorSeconds(place.folder)).toBeGreaterThan(before + (user + system) / 1_000_000 + 0.03);
});
