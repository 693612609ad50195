import { dropRetired } from './drop-retired.js';
import { Feeding } from './feeding.js';
import type { Leases } from './leases.js';
import type { Duty } from './observer.js';
import type { Projection } from './projection.js';
import type { RunnerParts } from './runner-context.js';
import type { Wake } from './wake.js';

/** How often the leases are looked at: one that stands by takes over within about this time. */
const LOOK_EVERY_MS = 1_000;
/** How often everything is looked through although nothing was heard: a notice can be lost. */
const SURVEY_EVERY_MS = 10_000;
const DROP_EVERY_MS = 60_000;

/** What a runner does from the moment its session is open until it is lost. */
export class Term {
  private readonly feeding: Feeding;
  private readonly duties = new Map<string, Duty>();
  private readonly lastDone = new Map<string, number>();
  private held: ReadonlySet<string> = new Set();

  constructor(
    private readonly projections: readonly Projection[],
    private readonly parts: RunnerParts,
    private readonly leases: Leases,
    private readonly wake: Wake,
  ) {
    this.feeding = new Feeding(parts, wake.ring);
  }

  /** Works until the signal aborts; throws when the session is lost, or the log or the database does not answer. */
  async run(): Promise<void> {
    const { signal } = this.parts;
    try {
      for (let rang = true; !signal.aborted;) {
        const before = this.held.size;
        this.held = new Set(await this.leases.take(this.projections));
        if (rang || this.held.size !== before) this.lastDone.delete('survey');
        await this.doWhatIsDue();
        rang = await this.wake.wait(this.feeding.troubles.untilNext(LOOK_EVERY_MS));
      }
    } finally {
      await this.feeding.stop();
    }
  }

  private async doWhatIsDue(): Promise<void> {
    const { store, graceMs, observer } = this.parts;
    const mine = this.projections.filter(({ name }) => this.held.has(name));
    if (this.isDue('survey', SURVEY_EVERY_MS) || this.feeding.troubles.areDue) {
      const superseded = await this.feeding.survey(mine);
      for (const { name } of this.projections) this.report(name, superseded.has(name));
    }
    if (this.isDue('drop', Math.min(graceMs, DROP_EVERY_MS)))
      for (const { name } of mine)
        // Somebody may still be reading there for long. It is tried again, and nothing else has to wait for it.
        await dropRetired(store, name, graceMs).catch((error: unknown) => observer.failed?.(name, error));
  }

  private report(name: string, isSuperseded: boolean): void {
    const duty = !this.held.has(name) ? 'standing_by' : isSuperseded ? 'superseded' : 'working';
    if (this.duties.get(name) === duty) return;
    this.duties.set(name, duty);
    this.parts.observer.duty?.(name, duty);
  }

  private isDue(what: string, everyMs: number): boolean {
    const now = performance.now();
    if (now - (this.lastDone.get(what) ?? -Infinity) < everyMs) return false;
    this.lastDone.set(what, now);
    return true;
  }
}
