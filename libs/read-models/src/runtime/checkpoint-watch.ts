import { EventEmitter } from 'node:events';
import { listen, type Listener } from '#read-store';
import { checkpointChannel, readNotice, type CheckpointNotice } from './channel.js';

export interface MoveOptions {
  readonly to?: bigint;
  readonly withinMs?: number | undefined;
}

/** Hears how far the read models are, without asking the database again and again. */
export class CheckpointWatch {
  private readonly emitter = new EventEmitter().setMaxListeners(0);
  /** The last word heard of each read model. */
  private readonly heard = new Map<string, bigint>();

  private constructor(private listener?: Listener) {}

  /** Begins to listen; `url` is the read store's. */
  static async open(url: string): Promise<CheckpointWatch> {
    const watch = new CheckpointWatch();
    watch.listener = await listen(url, checkpointChannel, (payload) => watch.announce(readNotice(payload)), {
      // What was heard says nothing any more: let everyone who waits look for themselves, and again when it is back.
      onLost: () => {
        watch.heard.clear();
        watch.emitter.emit('lost');
      },
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

  /**
   * Resolves when a read model moves to a position or past it, when the connection is lost and when it is back, or when
   * the signal aborts; without a position at its next move. After `withinMs` it resolves in any case.
   */
  nextMove(readModel: string, signal: AbortSignal, { to, withinMs }: MoveOptions = {}): Promise<void> {
    if (signal.aborted) return Promise.resolve();
    return new Promise((resolve) => {
      let timer: NodeJS.Timeout | undefined;
      const moved = (position: bigint) => (to === undefined || position >= to) && done();
      const done = () => {
        clearTimeout(timer);
        this.emitter.off(`move:${readModel}`, moved).off('lost', done).off('reconnect', done);
        signal.removeEventListener('abort', done);
        resolve();
      };
      this.emitter.on(`move:${readModel}`, moved).on('lost', done).on('reconnect', done);
      signal.addEventListener('abort', done);
      if (withinMs !== undefined) timer = setTimeout(done, withinMs);
    });
  }

  /** Whether the last word heard of a read model says that it has not reached a position yet. */
  isBefore(readModel: string, position: bigint): boolean {
    const heard = this.heard.get(readModel);
    return heard !== undefined && heard < position;
  }

  async close(): Promise<void> {
    await this.listener?.close();
  }

  private announce(notice: CheckpointNotice): void {
    this.heard.set(notice.name, notice.position);
    this.emitter.emit('move', notice);
    this.emitter.emit(`move:${notice.name}`, notice.position);
  }
}
