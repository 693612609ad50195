import {
  Injectable,
  Logger,
  type BeforeApplicationShutdown,
  type OnApplicationBootstrap,
} from '@nestjs/common';
import type { RegistryCodec } from '#commands';
import type { EventLog } from '#event-log';
import { projections, runProjection } from '#read-models';
import type { ReadStore } from '#read-store';

/** One runner a read model, from start to shutdown. A batch in hand at shutdown is finished or rolled back whole. */
@Injectable()
export class ProjectorService implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly logger = new Logger('projector');
  private readonly stopping = new AbortController();
  private runners: Promise<void>[] = [];

  constructor(
    private readonly parts: { log: EventLog; store: ReadStore },
    private readonly codec: RegistryCodec,
  ) {}

  onApplicationBootstrap(): void {
    this.runners = projections.map((projection) =>
      runProjection(projection, {
        ...this.parts,
        codec: this.codec,
        signal: this.stopping.signal,
        onTrouble: ({ name }, error) =>
          this.logger.warn(`${name}: ${error instanceof Error ? error.message : error}`),
      }),
    );
  }

  async beforeApplicationShutdown(): Promise<void> {
    this.stopping.abort();
    await Promise.allSettled(this.runners);
  }
}
