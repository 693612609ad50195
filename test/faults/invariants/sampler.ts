import { setTimeout as pause } from 'node:timers/promises';
import type { ReadStore } from '#read-store';
import { standingOf, type Standing } from './snapshot.js';

const EVERY_MS = 400;

/** Looks at the read models now and then while commands come and processes die. */
export class Sampler {
  private readonly over = new AbortController();
  private readonly samples: Standing[] = [];
  private readonly running: Promise<void>;

  constructor(private readonly store: ReadStore) {
    this.running = this.run();
  }

  /** What was seen: read models that stood still between two looks only once. */
  async stop(): Promise<Standing[]> {
    this.over.abort();
    await this.running;
    const different = new Map(
      this.samples.map((it) => [JSON.stringify([it.readModel, String(it.position), it.hashes]), it]),
    );
    return [...different.values()];
  }

  private async run(): Promise<void> {
    const { signal } = this.over;
    while (!signal.aborted) {
      // A database that is down shows nothing; what it holds is seen when it is up again.
      this.samples.push(...(await standingOf(this.store).catch(() => [])));
      await pause(EVERY_MS, undefined, { signal }).catch(() => undefined);
    }
  }
}
