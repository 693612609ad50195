import { createHash } from 'node:crypto';
import { createReadStream, readFileSync } from 'node:fs';
import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { Cannot } from '../exit.js';

export const MANIFEST = 'manifest.json';
export const LOG_FILE = 'events.sqlite';
const FORMAT = 1;

export interface FileEntry {
  name: string;
  bytes: number;
  sha256: string;
}

/** What a backup says of itself. */
export interface Manifest {
  kind: 'tiru backup';
  format: number;
  takenAt: string;
  log: FileEntry & { format: number; streams: number; events: number; lastPosition: number };
  /** One file of JSON lines a table; absent where the database is a server with backups of its own. */
  tables?: (FileEntry & { table: string; rows: number })[];
  /** The bytes of evidence; absent while there is none. `altered` were damaged already when they were copied. */
  evidence?: { folder: string; files: number; bytes: number; altered: readonly string[] };
}

export const manifestOf = (content: Pick<Manifest, 'log' | 'tables' | 'evidence'>, now: Date): Manifest => ({
  kind: 'tiru backup',
  format: FORMAT,
  takenAt: now.toISOString(),
  ...content,
});

/** Throws `Cannot` when the folder holds no backup, or one that this version cannot read. */
export function readManifest(folder: string): Manifest {
  const found = parse(join(folder, MANIFEST));
  if (found?.kind !== 'tiru backup') {
    throw new Cannot(`${folder} is not a backup of Tiru: give the folder that holds its ${MANIFEST}.`);
  }
  if (found.format !== FORMAT) {
    throw new Cannot(
      `The backup ${folder} has format ${String(found.format)}, and this Tiru knows format ${FORMAT} only.`,
    );
  }
  return found as Manifest;
}

function parse(path: string): Partial<Manifest> | undefined {
  try {
    return JSON.parse(readFileSync(path, 'utf8')) as Partial<Manifest>;
  } catch {
    return undefined;
  }
}

/** Size and hash of a file as it is now. */
export async function describeFile(folder: string, name: string): Promise<FileEntry> {
  const path = join(folder, name);
  const hash = createHash('sha256');
  await pipeline(createReadStream(path), hash);
  return { name, bytes: (await stat(path)).size, sha256: hash.digest('hex') };
}

/** Throws `Cannot` at the first file that is not what the manifest says. */
export async function checkFiles(folder: string, { log, tables = [] }: Manifest): Promise<void> {
  for (const { name, bytes, sha256 } of [log, ...tables]) {
    const path = join(folder, name);
    const found = await describeFile(folder, name).catch((error: Error) => {
      throw new Cannot(`${path} of the backup cannot be read: ${error.message}.`);
    });
    if (found.bytes !== bytes) {
      throw new Cannot(`${path} has ${found.bytes} bytes, and the manifest says ${bytes}: it is not whole.`);
    }
    if (found.sha256 !== sha256) {
      throw new Cannot(`${path} is not what was backed up: its SHA-256 is not the one of the manifest.`);
    }
  }
}
