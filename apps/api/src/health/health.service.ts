import { Inject, Injectable } from '@nestjs/common';
import type { EventLog } from '#event-log';
import { readModelStatus } from '#read-models';
import type { ReadStore } from '#read-store';
import { EVENT_LOG, READ_STORE } from '../http/tokens.js';
import type { HealthAnswer, PartHealth } from './health.dto.js';

const PATIENCE_MS = 2_000;

async function probe(
  name: string,
  look: () => Promise<Omit<PartHealth, 'name' | 'ok'> | void>,
): Promise<PartHealth> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`no answer in ${PATIENCE_MS} ms`)), PATIENCE_MS);
  });
  try {
    const seen = await Promise.race([look(), late]);
    return { name, ok: true, ...seen };
  } catch (error) {
    return { name, ok: false, detail: error instanceof Error ? error.message : String(error) };
  } finally {
    clearTimeout(timer);
  }
}

/** Looks at every part the api leans on. */
@Injectable()
export class HealthService {
  constructor(
    @Inject(EVENT_LOG) private readonly log: EventLog,
    @Inject(READ_STORE) private readonly store: ReadStore,
  ) {}

  async look(): Promise<HealthAnswer> {
    const [log, database] = await Promise.all([
      probe('event_log', async () => {
        const head = await this.log.head();
        return { position: head === null ? null : String(head) };
      }),
      probe('database', async () => void (await this.store.ping())),
    ]);
    const readModels = database.ok ? await this.readModels() : [];
    const parts = [log, database, ...readModels];
    return { status: parts.every(({ ok }) => ok) ? 'ok' : 'degraded', parts };
  }

  private async readModels(): Promise<PartHealth[]> {
    const found = await readModelStatus(this.store);
    return found.map(({ name, state, position, haltedError }) => ({
      name: `read_model:${name}`,
      ok: haltedError === null,
      position: position === null ? null : String(position),
      ...((haltedError ?? state === 'building') ? { detail: haltedError ?? 'being built' } : {}),
    }));
  }
}
