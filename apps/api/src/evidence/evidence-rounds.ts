import {
  Inject,
  Injectable,
  Logger,
  type BeforeApplicationShutdown,
  type OnApplicationBootstrap,
} from '@nestjs/common';
import { CommandBus, QueryBus } from '@nestjs/cqrs';
import { setTimeout as sleep } from 'node:timers/promises';
import { recordCheck } from '#commands';
import type { EvidenceStore } from '#evidence-store';
import { ListEvidence, type EvidenceList } from '#read-models';
import { ifSole, type ReadStore } from '#read-store';
import { CLOCK, type Clock } from '../http/clock.js';
import { EVIDENCE_ROUNDS, EVIDENCE_STORE, READ_STORE } from '../http/tokens.js';

/** When evidence is read again; null for never. */
export interface RoundTimes {
  /** From the start to the first round. */
  readonly firstMs: number;
  /** From the end of a round to the next. */
  readonly everyMs: number;
  /** After each file, at least. */
  readonly pauseMs: number;
}

/** Key of the advisory lock: of all apis on one database one makes a round. */
export const ROUND_LOCK = 7_450_011;
const PAGE = 100;
/** A round takes at most a fifth of the disk's time. */
const REST = 4;

/** Reads all evidence again from time to time, slowly, and records what is missing or altered. */
@Injectable()
export class EvidenceRounds implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly stopping = new AbortController();
  private readonly logger = new Logger('evidence');
  private running: Promise<void> | undefined;

  constructor(
    @Inject(EVIDENCE_ROUNDS) private readonly times: RoundTimes | null,
    @Inject(EVIDENCE_STORE) private readonly evidence: EvidenceStore,
    @Inject(READ_STORE) private readonly store: ReadStore,
    @Inject(CLOCK) private readonly clock: Clock,
    private readonly queries: QueryBus,
    private readonly commands: CommandBus,
  ) {}

  onApplicationBootstrap(): void {
    if (this.times) this.running = this.goOn(this.times);
  }

  async beforeApplicationShutdown(): Promise<void> {
    this.stopping.abort();
    await this.running;
  }

  /** One round over all evidence; false when another process makes one. */
  round(pauseMs: number): Promise<boolean> {
    return ifSole(this.store, ROUND_LOCK, async (lost) => {
      const signal = AbortSignal.any([lost, this.stopping.signal]);
      let cursor: string | undefined;
      do {
        const page: EvidenceList = await this.queries.execute(new ListEvidence({ limit: PAGE, cursor }, {}));
        for (const { sha256 } of page.items) {
          signal.throwIfAborted();
          await this.look(sha256, pauseMs, signal);
        }
        cursor = page.nextCursor ?? undefined;
      } while (cursor !== undefined);
    });
  }

  private async look(sha256: string, pauseMs: number, signal: AbortSignal): Promise<void> {
    const began = performance.now();
    const found = await this.evidence.check(sha256);
    await recordCheck(this.commands, sha256, found, this.clock());
    if (found.result !== 'intact') this.logger.warn(`${sha256} is ${found.result}`);
    await sleep(Math.max(pauseMs, REST * (performance.now() - began)), undefined, { signal, ref: false });
  }

  private async goOn({ firstMs, everyMs, pauseMs }: RoundTimes): Promise<void> {
    const { signal } = this.stopping;
    let wait = firstMs;
    while (!signal.aborted) {
      await sleep(wait, undefined, { signal, ref: false }).catch(() => undefined);
      if (signal.aborted) return;
      // A log or a database that is away is told by what serves requests; the next round finds it again.
      await this.round(pauseMs).catch((error: unknown) => {
        if (!signal.aborted) this.logger.warn(`a round over the evidence ended early: ${String(error)}`);
      });
      wait = everyMs;
    }
  }
}
