import type { ReadStore } from '#read-store';

/** What every function of this library works with. */
export interface AccessContext {
  store: ReadStore;
  clock: () => Date;
}
