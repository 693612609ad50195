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
