import { EventEmitter, once } from 'node:events';
import { listen, type Listener } from '#read-store';
import { checkpointChannel, readNotice, type CheckpointNotice } from './channel.js';

/** Hears how far the read models are, without asking the database again and again. */
export class CheckpointWatch {
  private readonly emitter = new EventEmitter().setMaxListeners(0);

  private constructor(private listener?: Listener) {}

  /** Begins to listen; `url` is the read store's. */
  static async open(url: string): Promise<CheckpointWatch> {
    const watch = new CheckpointWatch();
    watch.listener = await listen(url, checkpointChannel, (payload) => watch.announce(readNotice(payload)), {
      // Notices were lost while the connection was down: let everyone who waits look for themselves.
      onReconnect: () => watch.emitter.emit('reconnect'),
    });
    return watch;
  }

  /** Calls back on every move of any read model; answers how to stop. */
  onMove(callback: (notice: CheckpointNotice) => void): () => void {
    this.emitter.on('move', callback);
    return () => this.emitter.off('move', callback);
  }

  /** Calls back when moves may have been missed, because the connection was lost and is back; answers how to stop. */
  onReconnect(callback: () => void): () => void {
    this.emitter.on('reconnect', callback);
    return () => this.emitter.off('reconnect', callback);
  }

  /** Resolves at the next move of a read model, at a reconnection, or when the signal aborts. */
  async nextMove(readModel: string, signal: AbortSignal): Promise<void> {
    const done = new AbortController();
    const either = AbortSignal.any([signal, done.signal]);
    const waits = [`move:${readModel}`, 'reconnect'].map((name) =>
      once(this.emitter, name, { signal: either }),
    );
    await Promise.race(waits).catch(() => undefined);
    done.abort();
    await Promise.allSettled(waits);
  }

  async close(): Promise<void> {
    await this.listener?.close();
  }

  private announce(notice: CheckpointNotice): void {
    this.emitter.emit('move', notice);
    this.emitter.emit(`move:${notice.name}`);
  }
}
