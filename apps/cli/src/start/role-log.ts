import { closeSync, mkdirSync, openSync, renameSync, statSync, writeSync } from 'node:fs';
import { dirname } from 'node:path';

/** A log file of at most 10 MB, and the one before it. */
export class RoleLog {
  #handle: number;
  #size: number;

  constructor(
    readonly file: string,
    private readonly limit = 10 * 1024 * 1024,
  ) {
    mkdirSync(dirname(file), { recursive: true });
    this.#handle = openSync(file, 'a');
    this.#size = statSync(file).size;
  }

  write(line: string): void {
    const bytes = Buffer.from(`${line}\n`);
    if (this.#size > 0 && this.#size + bytes.length > this.limit) this.#turn();
    writeSync(this.#handle, bytes);
    this.#size += bytes.length;
  }

  close(): void {
    closeSync(this.#handle);
  }

  #turn(): void {
    closeSync(this.#handle);
    renameSync(this.file, `${this.file}.1`);
    this.#handle = openSync(this.file, 'a');
    this.#size = 0;
  }
}
