export {
  startEmbeddedPostgres,
  type EmbeddedPostgres,
  type EmbeddedPostgresOptions,
} from './embedded/start-embedded-postgres.js';
export { ReadStoreStartError, type ReadStoreStartErrorCode } from './embedded/start-error.js';
export type { ServerSettings } from './embedded/configuration.js';
export { ENDLESS, type Bounds } from './bounds.js';
export { createPool, type PoolOptions, type ReadStore } from './read-store.js';
export type { StoreTransaction, TransactionOptions } from './transaction.js';
export { ifSole } from './sole.js';
export { migrate } from './migrations/migrate.js';
export { MigrationRefusedError, type Migration } from './migrations/migration.js';
export { listen, type Listener, type ListenOptions } from './listen.js';
