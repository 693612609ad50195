import { Injectable, type BeforeApplicationShutdown, type OnApplicationBootstrap } from '@nestjs/common';
import { projections, runProjections, type RunnerContext } from '#read-models';

/** Runs the read models from start to shutdown. A batch in hand at shutdown is finished or rolled back whole. */
@Injectable()
export class ProjectorService implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly stopping = new AbortController();
  private running: Promise<void> | undefined;

  constructor(private readonly context: Omit<RunnerContext, 'signal'>) {}

  onApplicationBootstrap(): void {
    this.running = runProjections(projections, { ...this.context, signal: this.stopping.signal });
  }

  async beforeApplicationShutdown(): Promise<void> {
    this.stopping.abort();
    await this.running?.catch(() => undefined);
  }
}
