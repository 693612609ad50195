import { mkdir, rename, rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { Readable } from 'node:stream';
import { EvidenceAltered, EvidenceStoreFull } from './errors.js';
import { claim, mustBeOurs, placeOf, removeLeftovers, syncFolder } from './layout.js';
import { hashOf, lookAt, openPlace, type CheckFound } from './look-at.js';
import { receive, type Bytes, type Draft } from './receive.js';

const GRACE_MS = 3_600_000;

/**
 * Files kept by the SHA-256 of their bytes in a folder: what was kept is never changed and never deleted. Several
 * processes may use one folder.
 */
export class EvidenceStore {
  private constructor(readonly folder: string) {}

  /**
   * Opens the store in a folder, which is made when it is not there, and removes what processes that ended have left
   * half received. Throws `EvidenceFolderUnusable`.
   */
  static async open(
    folder: string,
    { graceMs = GRACE_MS, now = Date.now() }: { graceMs?: number; now?: number } = {},
  ): Promise<EvidenceStore> {
    await claim(folder);
    await removeLeftovers(folder, graceMs, now);
    return new EvidenceStore(folder);
  }

  /** Opens what is there and makes nothing: for who only looks. Throws `EvidenceFolderUnusable`. */
  static async openExisting(folder: string): Promise<EvidenceStore> {
    await mustBeOurs(folder);
    return new EvidenceStore(folder);
  }

  /**
   * Takes in a file, at most `EVIDENCE_MAX_BYTES` long, without keeping it yet. Throws `EvidenceEmpty`,
   * `EvidenceTooLarge`, `EvidenceHashDiffers`, `EvidenceMediaTypeRefused` and `EvidenceStoreFull`, and then holds
   * nothing of it. Every draft is given to `keep` or `discard`.
   */
  receive(source: Bytes, declared?: string): Promise<Draft> {
    return receive(this.folder, source, declared);
  }

  /** Keeps a draft for good. What lies in its place already is replaced: it is the same, or it was damaged. */
  async keep({ sha256, path }: Draft): Promise<void> {
    const place = placeOf(this.folder, sha256);
    try {
      await mkdir(dirname(place), { recursive: true, mode: 0o700 });
      await rename(path, place);
    } catch (error) {
      await rm(path, { force: true });
      const { code } = error as NodeJS.ErrnoException;
      throw code === 'ENOSPC' || code === 'EDQUOT' ? new EvidenceStoreFull(error) : error;
    }
    // Also the folders above, which may have been made just now.
    await syncFolder(dirname(place));
    await syncFolder(dirname(dirname(place)));
    await syncFolder(this.folder);
  }

  /** Lets a draft go. */
  discard({ path }: Draft): Promise<void> {
    return rm(path, { force: true });
  }

  /**
   * Opens a file for reading, after its bytes have been verified. Throws `EvidenceMissing` and `EvidenceAltered`. The
   * stream reads the very file that was verified, whatever happens to its place meanwhile; who does not read it to the
   * end destroys it.
   */
  async read(sha256: string): Promise<Readable> {
    const handle = await openPlace(this.folder, sha256);
    try {
      const found = await hashOf(handle);
      if (found !== sha256) throw new EvidenceAltered(sha256, found);
      return handle.createReadStream({ start: 0 });
    } catch (error) {
      await handle.close();
      throw error;
    }
  }

  /** Reads a file whole and says whether it is what it was. */
  check(sha256: string): Promise<CheckFound> {
    return lookAt(this.folder, sha256);
  }
}
