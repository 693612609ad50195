import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { temporaryFolder, type TemporaryFolder } from '../harness/temporary-folder.js';

/** Where a run keeps its files and processes: nothing of either is left when it is closed. */
export class Place {
  #folder: TemporaryFolder;
  #endings: (() => unknown)[] = [];
  #count = 0;
  #closing: Promise<void> | undefined;

  private constructor(folder: TemporaryFolder) {
    this.#folder = folder;
  }

  static async open(): Promise<Place> {
    return new Place(await temporaryFolder('bench'));
  }

  /** Everything of this run lies in it. */
  get folder(): string {
    return this.#folder.path;
  }

  /** Path of a folder that does not exist yet. */
  newFolder(name: string): string {
    return join(this.#folder.path, `${name}-${++this.#count}`);
  }

  /** A folder that exists and that others, such as PostgreSQL's own user, can pass through. */
  madeFolder(name: string): string {
    const path = this.newFolder(name);
    mkdirSync(path, { mode: 0o711 });
    return path;
  }

  /** Has something ended when the place is closed, the latest first. Returns how to end it before. */
  endsWith(end: () => unknown): () => Promise<void> {
    let ending: Promise<void> | undefined;
    const once = () => (ending ??= Promise.resolve(end()).then(() => undefined));
    // What is started while the place is being closed would be forgotten.
    if (this.#closing) void once();
    else this.#endings.push(once);
    return once;
  }

  /** Ends everything, whatever fails, and removes the files. Safe to call again. */
  close(): Promise<void> {
    this.#closing ??= this.#end();
    return this.#closing;
  }

  async #end(): Promise<void> {
    for (let end = this.#endings.pop(); end; end = this.#endings.pop()) {
      try {
        await end();
      } catch (error) {
        console.error('Could not be ended:', error);
      }
    }
    await this.#folder.remove();
  }
}
