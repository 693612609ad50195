import { mkdirSync, readdirSync, statSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { FOLDER_PREFIX, processLives, removeServer } from './postgres-teardown.mjs';

const HOUR_MS = 3_600_000;

/**
 * Only names the folder: the first spec that asks for a database starts the server (see test-database.ts), so a run
 * of pure specs starts none.
 */
export default function setup() {
  if (process.env.TIRU_TEST_DATABASE_URL) return;
  removeLeftovers();
  const folder = path.join(os.tmpdir(), `${FOLDER_PREFIX}${process.pid}`);
  mkdirSync(folder, { recursive: true, mode: 0o711 });
  process.env.TIRU_TEST_POSTGRES_FOLDER = folder;
}

/** Runs that were killed could not tear down. */
function removeLeftovers() {
  for (const name of readdirSync(os.tmpdir()).filter((entry) => entry.startsWith(FOLDER_PREFIX))) {
    const folder = path.join(os.tmpdir(), name);
    const old = Date.now() - statSync(folder).mtimeMs > HOUR_MS;
    if (old && !processLives(Number(name.slice(FOLDER_PREFIX.length)))) removeServer(folder);
  }
}
