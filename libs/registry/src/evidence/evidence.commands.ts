import { z } from 'zod';
import type { DataOf } from '../catalogue.js';
import type { CommandOf } from '../decider.js';
import { EvidenceChecked, EvidenceFiled, EvidenceLinked, sha256 } from './evidence.events.js';

export interface KnownAtFiling {
  /** Whether the municipality is registered; null when the command names none. */
  readonly municipality: boolean | null;
}

export interface KnownOfProven {
  /** Whether there is such a thing, and whether the event that is named lies in its stream. */
  readonly proven: 'known' | 'unknown' | 'event_unknown';
}

const RestoreEvidence = z.strictObject({ sha256 });

export type EvidenceCommand =
  | CommandOf<'FileEvidence', DataOf<'EvidenceFiled'>, KnownAtFiling>
  | CommandOf<'LinkEvidence', DataOf<'EvidenceLinked'>, KnownOfProven>
  | CommandOf<'CheckEvidence', DataOf<'EvidenceChecked'>>
  | CommandOf<'RestoreEvidence', z.infer<typeof RestoreEvidence>>;

export const evidenceCommands = {
  FileEvidence: EvidenceFiled,
  LinkEvidence: EvidenceLinked,
  CheckEvidence: EvidenceChecked,
  RestoreEvidence,
};
