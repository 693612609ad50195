import { createHash, randomUUID } from 'node:crypto';
import { open, rm, type FileHandle } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { EVIDENCE_MAX_BYTES, type EvidenceMediaType } from '#registry';
import { EvidenceEmpty, EvidenceHashDiffers, EvidenceStoreFull, EvidenceTooLarge } from './errors.js';
import { incomingOf } from './layout.js';
import { mediaTypeOf } from './media-type.js';
import { TextWatch } from './text-watch.js';

/** A file that has come and is on disk, and that nobody finds yet. */
export interface Draft {
  readonly sha256: string;
  readonly bytes: number;
  readonly mediaType: EvidenceMediaType;
  readonly path: string;
}

export type Bytes = AsyncIterable<Uint8Array>;

// The rest of a request that is too large must be left to whoever answers it: destroying it would end the connection.
const without = (source: Bytes): Bytes =>
  source instanceof Readable ? (source.iterator({ destroyOnReturn: false }) as Bytes) : source;

const withoutRoom = (error: unknown): boolean =>
  ['ENOSPC', 'EDQUOT'].includes((error as NodeJS.ErrnoException).code ?? '');

async function write(handle: FileHandle, source: Bytes) {
  const hash = createHash('sha256');
  const text = new TextWatch();
  let bytes = 0;
  for await (const chunk of without(source)) {
    bytes += chunk.length;
    if (bytes > EVIDENCE_MAX_BYTES) throw new EvidenceTooLarge(EVIDENCE_MAX_BYTES);
    hash.update(chunk);
    text.add(chunk);
    await handle.writeFile(chunk);
  }
  if (bytes === 0) throw new EvidenceEmpty();
  await handle.sync();
  return { bytes, sha256: hash.digest('hex'), head: text.end() };
}

/**
 * Writes what comes into a temporary file. Throws what is wrong with it, and then leaves nothing behind.
 *
 * @param declared SHA-256 that its sender says it has
 */
export async function receive(folder: string, source: Bytes, declared?: string): Promise<Draft> {
  const path = join(incomingOf(folder), randomUUID());
  const handle = await open(path, 'wx', 0o600);
  try {
    const { bytes, sha256, head } = await write(handle, source).finally(() => handle.close());
    if (declared !== undefined && declared !== sha256) throw new EvidenceHashDiffers(declared, sha256);
    return { sha256, bytes, mediaType: await mediaTypeOf(path, bytes, head), path };
  } catch (error) {
    await rm(path, { force: true });
    throw withoutRoom(error) ? new EvidenceStoreFull(error) : error;
  }
}
