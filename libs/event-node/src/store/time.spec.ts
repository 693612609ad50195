import { jest } from '@jest/globals';
import { rmSync } from 'node:fs';
import { newFolder, openStore, proposed } from '../testing/sample-log.js';

afterEach(() => jest.restoreAllMocks());

test('time never steps back within the log, also when the clock does, and across a restart', async () => {
  const { root, folder } = newFolder();
  const now = Date.now();
  const at = async (ms: number) => {
    jest.spyOn(Date, 'now').mockReturnValue(ms);
    const store = openStore(folder);
    await store.append({ stream: 'visit-1', expected: 'any', events: [proposed(String(ms))] });
    const { events } = store.all.forwards(0).next();
    store.close();
    return events.map(({ created }) => created / 1000);
  };
  const future = now + 86_400_000;
  await at(future);
  expect(await at(now)).toEqual([future, future]);
  expect(await at(future - 1)).toEqual([future, future, future]);
  expect(await at(future + 5)).toEqual([future, future, future, future + 5]);
  rmSync(root, { recursive: true });
});
