import { readdirSync } from 'node:fs';
import { NestFactory } from '@nestjs/core';
import { Query, QueryBus } from '@nestjs/cqrs';
import {
  adoptionEvents,
  evidenceEvents,
  eventTypes,
  indicatorEvents,
  municipalityEvents,
  outcomeEvents,
  programEvents,
  streamCategories,
  visitEvents,
  type StreamCategory,
} from '#registry';
import { freshStore } from './fixtures/store.js';
import * as published from './index.js';
import { projections } from './projections.js';
import { ReadModelsModule } from './read-models.module.js';
import { CheckpointWatch } from './runtime/checkpoint-watch.js';
import { ReadModelNotBuilt, ReadModelReader } from './runtime/reader.js';

const eventsOf: Record<StreamCategory, object> = {
  municipality: municipalityEvents,
  indicator: indicatorEvents,
  program: programEvents,
  visit: visitEvents,
  adoption: adoptionEvents,
  outcome: outcomeEvents,
  evidence: evidenceEvents,
};

describe('the projections', () => {
  const folders = readdirSync(import.meta.dirname, { withFileTypes: true })
    .filter(
      (entry) =>
        entry.isDirectory() && readdirSync(`${import.meta.dirname}/${entry.name}`).includes('projection.ts'),
    )
    .map(({ name }) => name)
    .filter((name) => name !== 'runtime');

  it('are all registered, under the names of their folders', () =>
    expect(projections.map(({ name }) => name).toSorted()).toEqual(
      folders.map((name) => name.replaceAll('-', '_')).toSorted(),
    ));

  it.each(eventTypes)('follow %s', (type) =>
    expect(projections.filter(({ on }) => on[type]).map(({ name }) => name)).not.toEqual([]),
  );

  it.each(projections)(
    '$name asks for the streams that its events lie on, and for no others',
    ({ on, categories }) => {
      const needed = streamCategories.filter((category) =>
        Object.keys(eventsOf[category]).some((type) => type in on),
      );
      expect(new Set(categories)).toEqual(new Set(needed));
    },
  );
});

describe('the record', () => {
  // Two show corrections themselves. What is due follows those of outcomes; of anything else it says what was recorded.
  const own = ['adoption_history', 'correction_ledger', 'work_inbox'];
  // Outcomes decide the corrections of their claims themselves.
  const ofOutcomes = ['observation', 'method_break', 'review', 'retraction'];

  it.each(projections.filter(({ name }) => !own.includes(name)))('is followed by $name', (projection) => {
    expect(projection.followsRecord).toBe(true);
    for (const { name, record } of projection.tables)
      expect({ name, record }).toEqual({
        name,
        record: ofOutcomes.includes(name) ? 'none' : expect.not.stringMatching('none'),
      });
  });
});

describe('the queries', () => {
  const store = freshStore();
  const queries = Object.entries(published).filter(
    ([, it]) => typeof it === 'function' && it.prototype instanceof Query,
  ) as [string, new (...args: unknown[]) => Query<unknown>][];

  it('are found', () => expect(queries.length).toBeGreaterThan(10));

  it('have a handler on the bus that reads a read model', async () => {
    const watch = await CheckpointWatch.open(store().url);
    const module = ReadModelsModule.forReader(new ReadModelReader(store(), watch));
    const app = await NestFactory.createApplicationContext(module, { logger: false });
    try {
      await app.init();
      for (const [name, Asked] of queries) {
        const asked = Object.assign(new Asked(), { read: { patience: 1 } });
        const error: unknown = await app
          .get(QueryBus)
          .execute(asked)
          .catch((thrown: unknown) => thrown);
        expect({ name, error }).toEqual({ name, error: expect.any(ReadModelNotBuilt) });
        expect(projections.map((it) => it.name)).toContain((error as ReadModelNotBuilt).readModel);
      }
    } finally {
      await app.close();
      await watch.close();
    }
  });
});
