import 'reflect-metadata';
import { NestFactory } from '@nestjs/core';
import { QueryBus, type CommandBus } from '@nestjs/cqrs';
import { recordCheck } from '#commands';
import { openEventLog } from '#event-log';
import { EvidenceFolderUnusable, EvidenceStore } from '#evidence-store';
import { CheckpointWatch, ReadModelReader, ReadModelsModule, type EvidenceList } from '#read-models';
import { createPool } from '#read-store';
import { withCommandBus } from '../command-bus.js';
import type { Connection } from '../connection.js';
import { Cannot } from '../exit.js';
import { showProgress } from '../progress.js';
import { evidenceToCheck } from './due-evidence.js';

type Item = EvidenceList['items'][number];

interface Checked {
  readonly lines: readonly string[];
  readonly isWhole: boolean;
}

/** Looks at evidence and records what was found. Answers a line for each damaged file, and whether all are whole. */
export async function runCheck(
  folder: string,
  { eventStoreUrl, databaseUrl }: Connection,
  { all, now = new Date() }: { all: boolean; now?: Date },
): Promise<Checked> {
  const store = await EvidenceStore.openExisting(folder).catch((error: unknown) => {
    throw error instanceof EvidenceFolderUnusable ? new Cannot(error.message) : error;
  });
  const chosen = await withQueryBus(databaseUrl, (queries) => evidenceToCheck(queries, all, now));
  const log = openEventLog(eventStoreUrl);
  try {
    return await withCommandBus(log, (bus) => check(store, chosen, bus, now));
  } finally {
    await log.close();
  }
}

async function check(
  store: EvidenceStore,
  chosen: readonly Item[],
  bus: CommandBus,
  now: Date,
): Promise<Checked> {
  const progress = showProgress('Evidence', chosen.length);
  const damaged: string[] = [];
  let done = 0;
  try {
    for (const { sha256, title } of chosen) {
      const found = await store.check(sha256);
      await recordCheck(bus, sha256, found, now);
      if (found.result !== 'intact') damaged.push(`${sha256} ${found.result}: ${title}`);
      progress.at(++done);
    }
  } finally {
    progress.end();
  }
  const files = `${chosen.length} ${chosen.length === 1 ? 'file' : 'files'} checked`;
  const summary = damaged.length === 0 ? `${files}, all whole.` : `${files}, ${damaged.length} damaged.`;
  return { lines: [...damaged, summary], isWhole: damaged.length === 0 };
}

async function withQueryBus<T>(databaseUrl: string, work: (bus: QueryBus) => Promise<T>): Promise<T> {
  const store = createPool(databaseUrl, { max: 2, applicationName: 'tiru evidence' });
  const watch = await CheckpointWatch.open(databaseUrl);
  const module = ReadModelsModule.forReader(new ReadModelReader(store, watch));
  const app = await NestFactory.createApplicationContext(module, { logger: ['warn', 'error'] });
  try {
    await app.init();
    return await work(app.get(QueryBus));
  } finally {
    await app.close();
    await Promise.allSettled([watch.close(), store.close()]);
  }
}
