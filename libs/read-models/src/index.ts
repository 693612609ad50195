export * from './views.js';
export * from './queries.js';
export { replayAdoption } from './adoption-history/replay-from-log.js';
export type { HistoryAsOf } from './adoption-history/history-as-of.js';
export { GetRegistryFigures } from './registry-figures.js';
export { ReadModelsModule } from './read-models.module.js';
export { projections } from './projections.js';
export {
  durationGroupings,
  timedSteps,
  type DurationGrouping,
  type TimedStep,
} from './stage-duration/steps.js';
export { UnknownThing } from './adoption-path/asked-thing.js';
export { BadCursor } from './page.js';
export { records, type WhichRecord } from './record/which-record.js';
export { withHistory } from './record/history.js';
export type { Fact, Projection } from './runtime/projection.js';
export { runProjections } from './runtime/runner.js';
export { runnerBounds } from './runtime/runner-bounds.js';
export type { RunnerContext } from './runtime/runner-context.js';
export {
  buildProgress,
  cancelRebuild,
  hasRunner,
  requestRebuild,
  type BuildProgress,
} from './runtime/rebuild.js';
export { readModelStatus, type HaltedAt, type ReadModelStatus } from './runtime/status.js';
export {
  verifyReadModel,
  type Verification,
  type VerifiedTable,
  type VerifyContext,
} from './runtime/verify.js';
export { tableHashes, type TableHashes } from './runtime/table-hash.js';
export { buildSchema, type Build } from './runtime/build.js';
export { CheckpointWatch } from './runtime/checkpoint-watch.js';
export { ReadModelBehind, ReadModelNotBuilt, ReadModelReader, type ReadOptions } from './runtime/reader.js';
export { conditions, isWell, type Condition } from './health/condition.js';
export { readModelProgress, type ReadModelProgress } from './health/read-model-progress.js';
export { readSideHealth, type ReadSideHealth, type SeenReadModel } from './health/read-side-health.js';
export {
  deadLetter,
  deadLetters,
  NotHalted,
  retryDeadLetter,
  skipDeadLetter,
  skipReason,
  type DeadLetter,
  type DeadLetterState,
} from './runtime/dead-letter.js';
export { exportSkips, importSkips } from './runtime/kept-skips.js';
export type { AppliedBatch, Duty, RunnerObserver } from './runtime/observer.js';
