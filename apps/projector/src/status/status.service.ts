import { Injectable, type BeforeApplicationShutdown } from '@nestjs/common';
import type { EventLog } from '#event-log';
import { readSideHealth } from '#read-models';
import type { ReadStore } from '#read-store';
import { measureProgress } from '../metrics/measure-progress.js';
import type { ProjectorMetrics } from '../metrics/projector-metrics.js';
import type { Duties } from './duties.js';
import { healthOf } from './health.js';
import { serveStatus, type Page, type StatusServer } from './status-server.js';

export interface StatusAddress {
  readonly host: string;
  readonly port: number;
}

const json = (status: number, body: object): Page => ({
  status,
  type: 'application/json',
  body: JSON.stringify(body),
});

/** Serves `/health`, `/health/live` and `/metrics` of the projector where an address is given. */
@Injectable()
export class StatusService implements BeforeApplicationShutdown {
  private server: StatusServer | undefined;

  constructor(
    private readonly parts: { readonly log: EventLog; readonly store: ReadStore },
    private readonly metrics: ProjectorMetrics,
    private readonly duties: Duties,
    private readonly address: StatusAddress | undefined,
  ) {}

  /** Begins to listen; answers where, undefined when it shall not. Rejects when the port is taken. */
  async listen(): Promise<string | undefined> {
    if (!this.address) return undefined;
    this.metrics.watchProcess();
    this.server = await serveStatus(this.address, {
      '/health': () => this.health(),
      '/health/live': async () => json(200, { status: 'ok' }),
      '/metrics': () => this.exposition(),
    });
    return this.server.url;
  }

  async beforeApplicationShutdown(): Promise<void> {
    await this.server?.close();
  }

  private async health(): Promise<Page> {
    const health = healthOf(await readSideHealth(this.parts, new Date()), this.duties);
    return json(health.status === 'ok' ? 200 : 503, health);
  }

  private async exposition(): Promise<Page> {
    const now = new Date();
    measureProgress(this.metrics, await readSideHealth(this.parts, now), now);
    const { registry } = this.metrics;
    return { status: 200, type: registry.contentType, body: await registry.metrics() };
  }
}
