import { createHash } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { mkdir, open, readdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { claim, mustBeOurs, placeOf, syncFolder } from './layout.js';

export interface CopiedEvidence {
  readonly files: number;
  readonly bytes: number;
  /** Names of files whose bytes are not what they are called by; they were copied as they are. */
  readonly altered: readonly string[];
}

async function* kept(folder: string): AsyncIterable<string> {
  const names = async (path: string, pattern: RegExp) =>
    (await readdir(path)).filter((name) => pattern.test(name)).toSorted();
  for (const first of await names(folder, /^[0-9a-f]{2}$/))
    for (const second of await names(join(folder, first), /^[0-9a-f]{2}$/))
      yield* await names(join(folder, first, second), /^[0-9a-f]{64}$/);
}

/** Copies all that a store holds into a new store, hashing what goes by. Throws `EvidenceFolderUnusable`. */
export async function copyEvidence(from: string, to: string): Promise<CopiedEvidence> {
  await mustBeOurs(from);
  await claim(to);
  const altered: string[] = [];
  let files = 0;
  let bytes = 0;
  for await (const sha256 of kept(from)) {
    const place = placeOf(to, sha256);
    await mkdir(dirname(place), { recursive: true, mode: 0o700 });
    const hash = createHash('sha256');
    const hashing = new Transform({
      transform(chunk: Buffer, _encoding, done) {
        hash.update(chunk);
        bytes += chunk.length;
        done(null, chunk);
      },
    });
    await pipeline(
      createReadStream(placeOf(from, sha256)),
      hashing,
      createWriteStream(place, { mode: 0o600 }),
    );
    await flush(place);
    if (hash.digest('hex') !== sha256) altered.push(sha256);
    files++;
  }
  return { files, bytes, altered };
}

async function flush(place: string): Promise<void> {
  const handle = await open(place, 'r+');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
  await syncFolder(dirname(place));
}
