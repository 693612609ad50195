/**
 * Tells followers that the log has grown. A follower notes `version` before it reads and waits with
 * `changedSince(version)` after it: a commit in between is never missed, however long the reading took.
 */
export class CommitSignal {
  version = 0;
  #waiting = new Set<() => void>();

  raise(): void {
    this.version += 1;
    const woken = [...this.#waiting];
    this.#waiting.clear();
    for (const wake of woken) wake();
  }

  /** Resolves at the next commit after `version`, or when `signal` is aborted. */
  changedSince(version: number, signal: AbortSignal): Promise<void> {
    if (this.version !== version || signal.aborted) return Promise.resolve();
    return new Promise((resolve) => {
      const wake = (): void => {
        this.#waiting.delete(wake);
        signal.removeEventListener('abort', wake);
        resolve();
      };
      this.#waiting.add(wake);
      signal.addEventListener('abort', wake);
    });
  }
}
