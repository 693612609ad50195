import { join, resolve } from 'node:path';

/** Where evidence is kept: TIRU_EVIDENCE_DIR, or `evidence` in the data folder. */
export const evidenceFolderOf = (env: NodeJS.ProcessEnv, dataFolder: string): string =>
  resolve(env.TIRU_EVIDENCE_DIR || join(dataFolder, 'evidence'));
