import type { ReadStore } from '#read-store';
import type { AbsentRows } from './absent-rows.js';
import { applyBatch, PoisonEvent, UnwritableValue, type Batch } from './apply-batch.js';
import type { Build } from './build.js';
import type { Decoded, DecodedBatch } from './decode-batch.js';
import type { Fact, Projection } from './projection.js';

/** PostgreSQL's classes of errors that an event's content can cause: data exception, constraint, limit exceeded. */
const CONTENT_ERRORS = ['22', '23', '54'];

/** Whether an event is to blame, so that it is of no use to try everything again. */
export const isOfContent = (error: unknown): boolean =>
  error instanceof PoisonEvent ||
  error instanceof UnwritableValue ||
  CONTENT_ERRORS.includes(String((error as { code?: unknown }).code).slice(0, 2));

/** Whoever feeds a build. */
export interface Feeder {
  /** Hears how far the build is after each transaction. */
  readonly onMove: (build: Build) => void;
  readonly absent?: AbsentRows | undefined;
}

/**
 * Applies a batch. Of one that holds a poison event everything before it is applied, so that it costs the readers no
 * other event; then `PoisonEvent` is thrown. */
export async function applyUntilPoison(
  store: ReadStore,
  projection: Projection,
  build: Build,
  batch: DecodedBatch,
  { onMove, absent }: Feeder,
): Promise<void> {
  const { facts, poison } = untilUndecodable(batch.entries);
  const last = facts.at(-1);
  const moving = new Moving(store, projection, build, { onMove, absent });
  if (!poison) return moving.apply({ facts, position: batch.position });
  if (last) await moving.apply({ facts, position: last.position });
  throw poison;
}

function untilUndecodable(entries: readonly Decoded[]): { facts: Fact[]; poison?: PoisonEvent } {
  const facts: Fact[] = [];
  for (const { event, fact, cause } of entries) {
    if (!fact) return { facts, poison: new PoisonEvent({ ...event, eventId: event.id }, cause) };
    facts.push(fact);
  }
  return { facts };
}

/** A build on its way through one batch. */
class Moving {
  constructor(
    private readonly store: ReadStore,
    private readonly projection: Projection,
    private build: Build,
    private readonly feeder: Feeder,
  ) {}

  /** PostgreSQL does not say which row of a statement it refuses, so the batch is halved until one event is left. */
  async apply(batch: Batch): Promise<void> {
    const { facts, position } = batch;
    try {
      this.build = await applyBatch(this.store, this.projection, this.build, batch, this.feeder.absent);
      this.feeder.onMove(this.build);
    } catch (error) {
      const [first] = facts;
      if (!isOfContent(error) || !first) throw error;
      if (facts.length === 1) throw error instanceof PoisonEvent ? error : new PoisonEvent(first, error);
      const middle = Math.floor(facts.length / 2);
      await this.apply({ facts: facts.slice(0, middle), position: facts[middle - 1]?.position ?? position });
      await this.apply({ facts: facts.slice(middle), position });
    }
  }
}
