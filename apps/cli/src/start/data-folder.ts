import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Cannot } from '../exit.js';

const marker = 'tiru-data.json';
const format = 1;

/** Makes the folder ours, or says in one sentence why it is not: nothing foreign is ever written into. */
export function openDataFolder(path: string): void {
  try {
    mkdirSync(path, { recursive: true });
    if (!isDataFolder(path)) claim(path);
    check(path);
  } catch (error) {
    if (error instanceof Cannot) throw error;
    throw new Cannot(`The data folder ${path} cannot be used: ${(error as Error).message}.`);
  }
}

function claim(path: string): void {
  if (readdirSync(path).length > 0) {
    throw new Cannot(
      `The folder ${path} holds something else than Tiru's data: choose an empty one with --data.`,
    );
  }
  markDataFolder(path);
}

/** True when the folder holds Tiru's data. */
export const isDataFolder = (path: string): boolean => existsSync(join(path, marker));

/** Says that what lies in the folder is Tiru's data and whole. */
export function markDataFolder(path: string): void {
  writeFileSync(join(path, marker), `${JSON.stringify({ format })}\n`);
}

function check(path: string): void {
  const found = (JSON.parse(readFileSync(join(path, marker), 'utf8')) as { format?: unknown }).format;
  if (found !== format) {
    throw new Cannot(
      `The data in ${path} has format ${String(found)}, and this Tiru knows format ${format} only.`,
    );
  }
}
