import type { EventLog, LogEvent } from '#event-log';
import type { ReadStore } from '#read-store';
import { AbsentRows } from './absent-rows.js';
import { activateIfCurrent } from './activate-build.js';
import { PoisonEvent } from './apply-batch.js';
import type { Share } from './apply-together.js';
import { applyUntilPoison } from './apply-until-poison.js';
import { finishTables, type Build } from './build.js';
import { leavingOut, type DecodedBatch } from './decode-batch.js';
import { isNear } from './is-near.js';
import type { RunnerObserver } from './observer.js';
import type { Fact, Projection } from './projection.js';

/** From here to the log's head it is no more than a batch or two. */
const CLOSE = 500;

export interface FedBuildOptions {
  readonly log: Pick<EventLog, 'head' | 'readAll'>;
  readonly store: ReadStore;
  readonly observer: RunnerObserver;
  /** The log's last position when the feeding began: a build that has reached it looks how far it is now. */
  readonly target: bigint | null;
  /** Ids of events that an operator decided to leave out. */
  readonly skipped: ReadonlySet<string>;
  /** Called when it has caught up and when it failed. */
  readonly onChange: () => void;
}

/** A build while it is fed: takes batches one after another, becomes active when it has caught up. */
export class FedBuild {
  private why: unknown;
  /** The event it could not take, when that is why. */
  poison: LogEvent | undefined;
  private isReady = false;
  private isClose = false;
  private areTablesFinished = false;
  private target: bigint | null;
  /** Of a build that is fed from the beginning. */
  private readonly absent: AbsentRows | undefined;
  private readonly categories: ReadonlySet<string>;

  constructor(
    readonly projection: Projection,
    public build: Build,
    private readonly options: FedBuildOptions,
  ) {
    this.categories = new Set(projection.categories);
    this.target = options.target;
    if (build.state === 'building' && build.position === null) this.absent = new AbsentRows();
  }

  get hasFailed(): boolean {
    return this.why !== undefined;
  }

  /** Why it takes no more batches. */
  get failure(): unknown {
    return this.why;
  }

  fail(error: unknown): void {
    this.why ??= error ?? new Error('it failed without saying why');
    this.options.onChange();
  }

  /** Whether it has caught up and, if it was being built, is what readers see. */
  get isCaughtUp(): boolean {
    return this.isReady;
  }

  /** Whether it has come so close to the log's head that it may be fed with those that readers see. */
  get mayJoin(): boolean {
    return this.isClose;
  }

  /** Whether it has gone past an event that came only afterwards. */
  lacks({ stream, position }: LogEvent): boolean {
    const isPast = this.build.position !== null && this.build.position >= position;
    return isPast && this.categories.has(stream.slice(0, stream.indexOf('-')));
  }

  /** To be called before the first batch: on a log without anything new there will be none. Never rejects. */
  begin(): Promise<void> {
    return this.attempt(() => this.becomeReady());
  }

  /** What a batch holds for it; nothing when it has that already, or cannot take it together with others. */
  shareOf(batch: DecodedBatch): Share | undefined {
    const { position } = this.build;
    if (this.hasFailed || (position !== null && batch.position <= position)) return undefined;
    const entries = this.wantedOf(batch);
    const facts = entries.flatMap(({ fact }) => fact ?? []);
    if (facts.length < entries.length) return undefined;
    const { projection, build, absent } = this;
    return { projection, build, absent, batch: { facts, position: batch.position } };
  }

  /** Its share is in the database. Never rejects. */
  took({ batch: { facts, position } }: Share, seconds: number): Promise<void> {
    return this.attempt(async () => {
      this.build = { ...this.build, position };
      this.tell(facts, position, seconds);
      await this.becomeReady();
    });
  }

  /** Applies what it has not applied yet. Never rejects: `failure` says what went wrong, the other builds go on. */
  take(batch: DecodedBatch): Promise<void> {
    return this.attempt(async () => {
      const { position } = this.build;
      if (position !== null && batch.position <= position) return;
      const started = performance.now();
      const entries = this.wantedOf(batch);
      await this.apply({ entries, position: batch.position });
      this.tell(
        entries.flatMap(({ fact }) => fact ?? []),
        batch.position,
        (performance.now() - started) / 1_000,
      );
      await this.becomeReady();
    });
  }

  private tell(facts: readonly Fact[], position: bigint, seconds: number): void {
    const { name: readModel, number: build, state } = this.build;
    this.options.observer.applied?.({ readModel, build, state, facts, position, seconds });
  }

  private async apply(batch: DecodedBatch): Promise<void> {
    try {
      await applyUntilPoison(this.options.store, this.projection, this.build, batch, {
        onMove: (moved) => (this.build = moved),
        absent: this.absent,
      });
    } catch (error) {
      if (error instanceof PoisonEvent)
        this.poison = batch.entries.find(({ event }) => event.id === error.fact.eventId)?.event;
      throw error;
    }
  }

  private wantedOf(batch: DecodedBatch): DecodedBatch['entries'] {
    const { entries } = leavingOut(batch, this.options.skipped);
    return entries.filter(({ event }) => this.wants(event));
  }

  private wants({ stream, position }: LogEvent): boolean {
    if (this.build.position !== null && position <= this.build.position) return false;
    return this.categories.has(stream.slice(0, stream.indexOf('-')));
  }

  private async becomeReady(): Promise<void> {
    if (this.isReady || !(await this.comesClose())) return;
    const { store, log, onChange } = this.options;
    if (this.build.state === 'building') {
      const active = await activateIfCurrent(store, log, this.build);
      if (!active) return;
      this.build = active;
    }
    this.isReady = true;
    onChange();
  }

  /** The log goes on while a build is made: from its old head it may be far to the new one. */
  private async comesClose(): Promise<boolean> {
    if (this.isClose) return true;
    if (!(await this.isCloseToHead())) return false;
    if (this.build.state === 'building' && !this.areTablesFinished) {
      await finishTables(this.options.store, this.projection, this.build);
      this.areTablesFinished = true;
      // That may have taken its time.
      if (!(await this.isCloseToHead())) return false;
    }
    this.isClose = true;
    this.options.onChange();
    return true;
  }

  private async isCloseToHead(): Promise<boolean> {
    if (this.target === null) return true;
    const { position } = this.build;
    if ((position ?? -1n) < this.target) return false;
    const { log } = this.options;
    this.target = await log.head();
    return this.target === null || isNear(log, position, this.target, CLOSE);
  }

  private async attempt(work: () => Promise<void>): Promise<void> {
    if (this.hasFailed) return;
    try {
      await work();
    } catch (error) {
      this.fail(error);
    }
  }
}
