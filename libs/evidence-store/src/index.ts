export { EvidenceStore } from './evidence-store.js';
export type { CheckFound } from './look-at.js';
export { evidenceFolderOf } from './folder-of.js';
export type { Draft } from './receive.js';
export { copyEvidence, type CopiedEvidence } from './copy-evidence.js';
export {
  EvidenceAltered,
  EvidenceEmpty,
  EvidenceFolderUnusable,
  EvidenceHashDiffers,
  EvidenceMediaTypeRefused,
  EvidenceMissing,
  EvidenceStoreFull,
  EvidenceTooLarge,
} from './errors.js';
