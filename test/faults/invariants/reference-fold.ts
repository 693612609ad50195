import { registryCodec } from '#commands';
import type { LogEvent } from '#event-log';
import { projections, withHistory, type Projection } from '#read-models';
import { createPool, migrate, type ReadStore } from '#read-store';
import { applyBatch } from '../../../libs/read-models/src/runtime/apply-batch.js';
import { buildSchema, newBuild, type Build } from '../../../libs/read-models/src/runtime/build.js';
import { createTestDatabase, type TestDatabase } from '../../harness/test-database.js';
import { hashesOf, type Standing } from './snapshot.js';

const BATCH = 500;

/**
 * Every read model as it must be at a position: the log folded from its start, event by event in order, in a database
 * that no fault touches and by code that no bug was planted in. Positions asked for may only grow.
 */
export class ReferenceFold {
  private readonly codec = registryCodec();
  private readonly builds = new Map<string, Build>();

  private constructor(
    private readonly database: TestDatabase,
    private readonly store: ReadStore,
  ) {}

  static async open(): Promise<ReferenceFold> {
    const database = await createTestDatabase();
    const store = createPool(database.url);
    await migrate(store);
    return new ReferenceFold(database, store);
  }

  /** @param log all events of the log, in order */
  async at(log: readonly LogEvent[], readModel: string, position: bigint | null): Promise<Standing> {
    const projection = projections.find(({ name }) => name === readModel);
    if (!projection) throw new Error(`${readModel} is not registered`);
    const build = await this.foldTo(log, projection, position);
    const hashes = await this.store.transaction((tx) => hashesOf(tx, buildSchema(build)));
    return { readModel, position, hashes };
  }

  async close(): Promise<void> {
    await this.store.close();
    await this.database.drop();
  }

  private async foldTo(
    log: readonly LogEvent[],
    projection: Projection,
    position: bigint | null,
  ): Promise<Build> {
    const { name, categories } = projection;
    let build = this.builds.get(name) ?? (await newBuild(this.store, projection));
    const from = build.position ?? -1n;
    const followed = log
      .filter((event) => event.position <= (position ?? -1n))
      .filter(({ stream }) => categories.some((category) => stream.startsWith(`${category}-`)))
      .map((event) => this.codec.decode(event));
    const facts = withHistory(followed).filter((fact) => fact.position > from);
    if (position !== null && position > from) {
      for (let begin = 0; begin === 0 || begin < facts.length; begin += BATCH) {
        const batch = facts.slice(begin, begin + BATCH);
        // The last batch goes up to the position itself, which may be that of an event of no interest.
        const isLast = begin + BATCH >= facts.length;
        const reached = isLast ? position : (batch.at(-1)?.position ?? position);
        build = await applyBatch(this.store, projection, build, { facts: batch, position: reached });
      }
    }
    this.builds.set(name, build);
    return build;
  }
}
