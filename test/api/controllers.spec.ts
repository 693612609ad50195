import { readdir } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { controllers } from '../../apps/api/src/controllers.js';

const sources = resolve(import.meta.dirname, '../../apps/api/src');

it('every controller of apps/api is registered in controllers.ts', async () => {
  const files = (await readdir(sources, { recursive: true })).filter((name) =>
    name.endsWith('.controller.ts'),
  );
  const modules = await Promise.all(
    files.map(async (name) => (await import(pathToFileURL(join(sources, name)).href)) as object),
  );
  const found = modules
    .flatMap((exported) => Object.keys(exported))
    .filter((name) => name.endsWith('Controller'));
  expect(found.length).toBeGreaterThanOrEqual(files.length);
  expect(controllers.map(({ name }) => name).toSorted()).toEqual(found.toSorted());
});
