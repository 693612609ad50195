import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import * as readModels from '#read-models';
import * as registry from '#registry';
import { schemaOf } from './schema.js';
import { folder, pages } from './pages.js';
import { vocabularies, vocabulariesWith, vocabularyOf } from './vocabularies.js';

const root = resolve(import.meta.dirname, '../..');
const kept = (file: string) => readFile(join(root, folder, file), 'utf8').catch(() => '');

/** The headings of a page as it lies in the repository. */
const headingsOf = async (file: string) =>
  [...(await kept(file)).matchAll(/^#+ (.+)$/gm)].map(([, heading]) => heading?.replaceAll('\\', ''));

it('is what the code says', async () => {
  for (const [file, text] of Object.entries(await pages())) {
    const stale = (await kept(file)) === text ? '' : 'npm run docs:dictionary';
    expect({ file, 'refresh it with': stale }).toEqual({ file, 'refresh it with': '' });
  }
});

describe('the page of the events', () => {
  it('has every event type, each with what it is for', async () => {
    const headings = await headingsOf('events.md');
    expect(registry.eventTypes.filter((type) => !headings.includes(type))).toEqual([]);
    const silent = registry.eventTypes.filter((type) => {
      const schema = registry.eventCatalogue.get(type)?.schema;
      return !schema || !schemaOf(schema).description;
    });
    expect(silent).toEqual([]);
  });

  it('says of every version above the first what it changed', () => {
    const silent = [...registry.eventCatalogue].flatMap(([type, { version, changes }]) =>
      Array.from({ length: version - 1 }, (_, index) => index + 2)
        .filter((since) => !changes[since])
        .map((since) => `${type} ${since}`),
    );
    expect(silent).toEqual([]);
  });
});

describe('the page of the read models', () => {
  it('has every read model and table, each with what it is for', async () => {
    const headings = await headingsOf('read-models.md');
    const named = readModels.projections.flatMap(({ name, tables }) => [
      name,
      ...tables.map((it) => it.name),
    ]);
    expect(named.filter((name) => !headings.includes(name))).toEqual([]);
    const silent = readModels.projections.flatMap(({ name, purpose, tables }) => [
      ...(purpose ? [] : [name]),
      ...tables.filter((table) => !table.purpose).map((table) => `${name}.${table.name}`),
    ]);
    expect(silent).toEqual([]);
  });
});

describe('the page of the vocabularies', () => {
  /** Lists that are no vocabulary: nothing that is stored holds one of their words as a code. */
  const others = [
    'streamCategories',
    'conditions',
    'happeningTypes',
    'granularities',
    'correctableFields',
    'records',
    'curvePeriods',
    'durationGroupings',
    'timedSteps',
  ];

  const lists = [...Object.entries(registry), ...Object.entries(readModels)].flatMap(([name, it]) =>
    Array.isArray(it) && it.every((value) => typeof value === 'string') && !others.includes(name)
      ? [[name, it as string[]] as const]
      : [],
  );

  it.each(lists)('has the codes of %s', async (_name, values) => {
    const headings = await headingsOf('vocabularies.md');
    const found = vocabulariesWith(values).map(({ name }) => name);
    expect(headings).toEqual(expect.arrayContaining(found));
    expect(found).not.toEqual([]);
  });

  it('has every vocabulary', async () =>
    expect(await headingsOf('vocabularies.md')).toEqual([
      'Vocabularies',
      ...vocabularies.map(({ name }) => name),
    ]));

  it('cannot be made with a code that no vocabulary has', () =>
    expect(() => vocabularyOf(['guest', 'bystander'], 'VisitAttested /side')).toThrow(
      'VisitAttested /side: no vocabulary of the console has labels for guest, bystander',
    ));
});
