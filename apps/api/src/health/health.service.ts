import { Inject, Injectable } from '@nestjs/common';
import type { EventLog } from '#event-log';
import { readSideHealth } from '#read-models';
import type { ReadStore } from '#read-store';
import { CLOCK, type Clock } from '../http/clock.js';
import { EVENT_LOG, READ_STORE } from '../http/tokens.js';
import { AppendWatch } from './append-watch.js';
import type { HealthAnswer, PartHealth } from './health.dto.js';
import { readModelHealth } from './read-model-health.js';

const partOf = (name: string, trouble: unknown, more: Partial<PartHealth> = {}): PartHealth =>
  trouble === null
    ? { name, ok: true, ...more }
    : { name, ok: false, detail: trouble instanceof Error ? trouble.message : String(trouble) };

/** Looks at every part the api leans on. */
@Injectable()
export class HealthService {
  constructor(
    @Inject(EVENT_LOG) readonly log: EventLog,
    @Inject(READ_STORE) readonly store: ReadStore,
    @Inject(CLOCK) private readonly clock: Clock,
    private readonly appends: AppendWatch,
  ) {}

  async look(): Promise<HealthAnswer> {
    const seen = await readSideHealth(this, this.clock());
    const position = seen.head === null ? null : String(seen.head);
    const parts = [
      partOf('event_log', seen.logTrouble ?? this.appends.trouble(), { position }),
      partOf('database', seen.databaseTrouble),
      ...seen.readModels.map(readModelHealth),
    ];
    return { status: parts.every(({ ok }) => ok) ? 'ok' : 'degraded', parts };
  }
}
