/** What is planted into one built module. */
export interface KnownBug {
  readonly module: string;
  readonly edits: readonly { readonly right: string; readonly wrong: string }[];
}

/** The log's commits are no longer flushed to the disk. */
export const skipTheFlush: KnownBug = {
  module: 'libs/event-node/src/process/open-log.js',
  edits: [{ right: 'PRAGMA synchronous = FULL', wrong: 'PRAGMA synchronous = OFF' }],
};

/** The log answers while its transaction is still open, and commits a moment later. */
export const acknowledgeBeforeTheAppend: KnownBug = {
  module: 'libs/event-node/src/store/group-commit.js',
  edits: [
    {
      right: `this.#db.exec('BEGIN IMMEDIATE');`,
      wrong: `if (!this.#db.isTransaction) {
        this.#db.exec('BEGIN IMMEDIATE');
        setTimeout(() => this.#db.exec('COMMIT'), 3_000);
      }`,
    },
    { right: `this.#db.exec('COMMIT');`, wrong: '' },
  ],
};

/** Where every read model takes in an event. */
const evolve = {
  module: 'libs/read-models/src/runtime/projection.js',
  right: 'handler?.(rows, fact.event.data, fact);',
};

/** Read models apply every event two times. */
export const applyTwice: KnownBug = {
  module: evolve.module,
  edits: [{ right: evolve.right, wrong: `${evolve.right} ${evolve.right}` }],
};

/** Read models pass over every so manieth event that they would handle. */
export const dropEvery = (number: number): KnownBug => ({
  module: evolve.module,
  edits: [
    {
      right: evolve.right,
      wrong: `if (handler && (globalThis.handled = (globalThis.handled ?? 0) + 1) % ${number} === 0) return; ${evolve.right}`,
    },
  ],
});

/** The checkpoint is committed by itself, and the rows a moment later. */
export const checkpointBeforeItsRows: KnownBug = {
  module: 'libs/read-models/src/runtime/apply-batch.js',
  edits: [
    {
      right: 'await moveCheckpoint(tx, build, batch);',
      wrong: `await moveCheckpoint({ query: (...sql) => store.pool.query(...sql) }, build, batch);
        await new Promise((later) => setTimeout(later, 300));`,
    },
  ],
};
