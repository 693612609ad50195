import { createHash } from 'node:crypto';
import { open, type FileHandle } from 'node:fs/promises';
import { pipeline } from 'node:stream/promises';
import { EvidenceMissing } from './errors.js';
import { mustBeOurs, placeOf } from './layout.js';

/** What a look at the bytes of a hash finds. */
export type CheckFound =
  | { readonly result: 'intact' }
  | { readonly result: 'missing' }
  | { readonly result: 'altered'; readonly found: string };

/** Opens the bytes of a hash. Throws `EvidenceMissing`, and what else the disk says: that it fails is no loss yet. */
export async function openPlace(folder: string, sha256: string): Promise<FileHandle> {
  try {
    return await open(placeOf(folder, sha256), 'r');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
    await mustBeOurs(folder);
    throw new EvidenceMissing(sha256);
  }
}

/** SHA-256 of an open file, read from its beginning. */
export async function hashOf(handle: FileHandle): Promise<string> {
  const hash = createHash('sha256');
  await pipeline(handle.createReadStream({ start: 0, autoClose: false }), hash);
  return hash.digest('hex');
}

/** Reads the bytes of a hash and says whether they are the ones. */
export async function lookAt(folder: string, sha256: string): Promise<CheckFound> {
  let handle: FileHandle;
  try {
    handle = await openPlace(folder, sha256);
  } catch (error) {
    if (error instanceof EvidenceMissing) return { result: 'missing' };
    throw error;
  }
  try {
    const found = await hashOf(handle);
    return found === sha256 ? { result: 'intact' } : { result: 'altered', found };
  } finally {
    await handle.close();
  }
}
