/** What is planted into one built module. The wrong code calls `plantedBugRuns()`, which notes that it was come to. */
export interface KnownBug {
  readonly module: string;
  readonly edits: readonly { readonly right: string; readonly wrong: string }[];
}

/** The log's commits are no longer flushed to the disk. */
export const skipTheFlush: KnownBug = {
  module: 'libs/event-node/src/process/open-log.js',
  edits: [
    {
      right: 'db.exec(CONNECTION);',
      wrong: `plantedBugRuns(); db.exec(CONNECTION + '; PRAGMA synchronous = OFF');`,
    },
  ],
};

/** The log answers while its transaction is still open, and commits a moment later. */
export const acknowledgeBeforeTheAppend: KnownBug = {
  module: 'libs/event-node/src/store/group-commit.js',
  edits: [
    {
      right: `this.#db.exec('BEGIN IMMEDIATE');`,
      wrong: `plantedBugRuns();
      if (!this.#db.isTransaction) {
        this.#db.exec('BEGIN IMMEDIATE');
        setTimeout(() => this.#db.exec('COMMIT'), 3_000);
      }`,
    },
    { right: `this.#db.exec('COMMIT');`, wrong: '' },
  ],
};

/** Others may have gone on since, and the command is answered as if they had not. */
export const alreadyTrueFromMemory: KnownBug = {
  module: 'libs/commands/src/executor.js',
  edits: [
    {
      right: `if (decided.kind === 'recorded_before') return decided.result;`,
      wrong: `if (decided.kind === 'already_true') plantedBugRuns();
        if (decided.kind !== 'new') return decided.result;`,
    },
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
  edits: [
    {
      right: evolve.right,
      wrong: `if (handler) plantedBugRuns(); ${evolve.right} ${evolve.right}`,
    },
  ],
};

/** Read models pass over every so manieth event that they would handle. */
export const dropEvery = (number: number): KnownBug => ({
  module: evolve.module,
  edits: [
    {
      right: evolve.right,
      wrong: `if (handler && (globalThis.handled = (globalThis.handled ?? 0) + 1) % ${number} === 0)
        return plantedBugRuns();
      ${evolve.right}`,
    },
  ],
});

/** Moves a checkpoint outside of the transaction of its rows, and lets some time pass before these are written. */
const alone = (move: string, given: string, pauseMs: number): string => `
        ${move}({ query: (...sql) => store.pool.query(...sql) }, ${given})
          .then(() => plantedBugRuns())
          .then(() => new Promise((later) => setTimeout(later, ${pauseMs}))),`;

/** The checkpoints of a few events are committed by themselves, and the rows a moment later. */
export const checkpointsBeforeTheirRows: KnownBug = {
  module: 'libs/read-models/src/runtime/apply-together.js',
  edits: [{ right: 'moveCheckpoints(tx, shares),', wrong: alone('moveCheckpoints', 'shares', 300) }],
};

/**
 * The same where a build takes a batch alone. Only large batches come there, and the projector soon has read on:
 * whoever looks at the tables now and then must find it in between.
 */
export const checkpointBeforeItsRows: KnownBug = {
  module: 'libs/read-models/src/runtime/apply-batch.js',
  edits: [
    {
      right: 'moveCheckpoint(tx, build, batch),',
      wrong: alone('moveCheckpoint', 'build, batch', 1_500),
    },
  ],
};

/** Every one of them, by the name that tests give it. */
export const knownBugs: Readonly<Record<string, KnownBug>> = {
  'skipping the flush to the disk': skipTheFlush,
  'acknowledging before the append': acknowledgeBeforeTheAppend,
  'answering that it is already true from memory': alreadyTrueFromMemory,
  'applying events twice': applyTwice,
  'dropping every 1,000th event': dropEvery(1_000),
  'committing the checkpoints of a few events before their rows': checkpointsBeforeTheirRows,
  'committing the checkpoint of many events before their rows': checkpointBeforeItsRows,
};
