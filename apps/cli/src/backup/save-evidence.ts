import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { copyEvidence } from '#evidence-store';
import { Cannot } from '../exit.js';
import type { Manifest } from './manifest.js';

export const EVIDENCE_FOLDER = 'evidence';

type Saved = NonNullable<Manifest['evidence']>;

/** Copies the evidence into the backup; undefined where there is none yet. What is damaged is copied as it is. */
export async function saveEvidence(from: string, draft: string): Promise<Saved | undefined> {
  if (!existsSync(from)) return undefined;
  return { folder: EVIDENCE_FOLDER, ...(await copyEvidence(from, join(draft, EVIDENCE_FOLDER))) };
}

/** Lays the evidence of a backup into a data folder. Throws `Cannot` when it is not what was backed up. */
export async function layEvidence(backup: string, saved: Saved, dataDir: string): Promise<void> {
  const place = join(backup, saved.folder);
  const found = await copyEvidence(place, join(dataDir, EVIDENCE_FOLDER));
  if (found.files !== saved.files || found.bytes !== saved.bytes)
    throw new Cannot(
      `${place} holds ${found.files} files of ${found.bytes} bytes, ` +
        `and the manifest says ${saved.files} of ${saved.bytes}: it is not whole.`,
    );
  const changed = found.altered.find((sha256) => !saved.altered.includes(sha256));
  if (changed) throw new Cannot(`${changed} in ${place} is not what was backed up.`);
}
