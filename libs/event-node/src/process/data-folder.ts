import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { EventNodeStartError } from './start-error.js';

/** Marks the folder as ours; says `creating` until the log's tables are on disk, then `ready`. */
const MARKER = 'tiru-event-log';

/** The files of one event log. */
export class DataFolder {
  readonly path: string;
  readonly log: string;
  readonly lock: string;
  readonly owner: string;

  constructor(path: string) {
    this.path = path;
    this.log = join(path, 'events.sqlite');
    this.lock = join(path, 'lock.sqlite');
    this.owner = join(path, 'owner.json');
  }

  /** Creates the folder or makes sure that it is ours. */
  claim(): void {
    try {
      mkdirSync(this.path, { recursive: true });
      if (existsSync(join(this.path, MARKER))) return;
      if (readdirSync(this.path).length > 0) throw this.#notOurs('is not empty and holds no event log');
      writeFileSync(join(this.path, MARKER), 'creating\n', { flag: 'wx' });
    } catch (error) {
      throw this.#asStartError(error);
    }
  }

  /** True once `markReady` has been called on this folder by any process. */
  get isReady(): boolean {
    return readFileSync(join(this.path, MARKER), 'utf8').trim() === 'ready';
  }

  /** From now on a missing log file is damage, not a first start. */
  markReady(): void {
    const draft = join(this.path, `${MARKER}.new`);
    writeFileSync(draft, 'ready\n', { flush: true });
    renameSync(draft, join(this.path, MARKER));
  }

  #notOurs(reason: string): EventNodeStartError {
    return new EventNodeStartError(
      'not_ours',
      `The folder ${this.path} ${reason}; choose an empty or new folder.`,
    );
  }

  #asStartError(error: unknown): unknown {
    const code = (error as NodeJS.ErrnoException).code;
    if (code === 'EEXIST' && existsSync(this.path) && statSync(this.path).isDirectory()) return this.claim();
    if (code === 'EEXIST' || code === 'ENOTDIR') return this.#notOurs('is a file');
    if (code === 'EACCES' || code === 'EROFS' || code === 'EPERM') {
      return new EventNodeStartError('not_writable', `The folder ${this.path} cannot be written (${code}).`);
    }
    return error;
  }
}
