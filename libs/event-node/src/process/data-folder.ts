import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { diskFull, EventNodeStartError, notWritable } from './start-error.js';

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

  /** True while damage that was noticed has not been looked into. */
  get isCheckDue(): boolean {
    return existsSync(this.#checkDue);
  }

  /** Damage was noticed at `place`: the next start must check the whole log before it serves it. */
  demandCheck(place: string): void {
    writeFileSync(this.#checkDue, `${place}\n`, { flush: true });
  }

  /** The whole log has been found to be sound. */
  checkDone(): void {
    rmSync(this.#checkDue, { force: true });
  }

  get #checkDue(): string {
    return join(this.path, 'check-due');
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
      return notWritable(this.path, code);
    }
    if (code === 'ENOSPC' || code === 'EDQUOT') return diskFull(this.path);
    return error;
  }
}
