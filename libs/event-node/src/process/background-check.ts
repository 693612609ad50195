import { Worker } from 'node:worker_threads';

/** What the worker answers when it is through. */
export interface CheckResult {
  damage: string | undefined;
}

/**
 * Checks the whole log in a thread of its own while it is served. `damaged` hears the place, once, if there is one;
 * a check that cannot run is told to the terminal and harms nothing. Returns the function that ends it.
 */
export function checkInBackground(file: string, damaged: (place: string) => void): () => Promise<void> {
  const extension = import.meta.url.endsWith('.ts') ? 'ts' : 'js';
  const worker = new Worker(new URL(`./check-worker.${extension}`, import.meta.url), { workerData: file });
  // The check keeps no process alive.
  worker.unref();
  worker.once('message', ({ damage }: CheckResult) => damage !== undefined && damaged(damage));
  worker.once('error', (error) =>
    console.error(`The check of ${file} in the background could not run: ${error.message}`),
  );
  return async () => void (await worker.terminate());
}
