import { seedAfterStart } from '../seed/seed-after-start.js';

/** What a step finds when everything is up and nobody has been told the address yet. */
export interface Running {
  url: string;
  dataDir: string;
  eventStoreUrl: string;
  databaseUrl: string;
  /** False when `--no-seed` was given. */
  seed: boolean;
  firstAdministrator?: { username: string; password: string };
}

export interface AfterStartStep {
  name: string;
  run(running: Running, stopping: AbortSignal): Promise<void>;
}

/** Run in this order before the address is shown. A step decides by itself whether there is something to do. */
export const afterStart: AfterStartStep[] = [seedAfterStart];
