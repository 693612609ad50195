import type { Command } from 'commander';
import { registerBackup } from './backup/backup.command.js';
import { registerDeadLetters } from './dead-letters/dead-letters.command.js';
import { registerEvidence } from './evidence/evidence.command.js';
import { registerExport } from './export/export.command.js';
import { registerImport } from './import/import.command.js';
import { registerRebuild } from './rebuild/rebuild.command.js';
import { registerReplay } from './replay/replay.command.js';
import { registerRestore } from './restore/restore.command.js';
import { registerSeed } from './seed/seed.command.js';
import { registerStart } from './start/start.command.js';
import { registerVerify } from './verify/verify.command.js';

/** Every command of `tiru`. A new one is a file that registers itself, and a line here. */
export const commands: ((program: Command) => void)[] = [
  registerStart,
  registerSeed,
  registerImport,
  registerReplay,
  registerRebuild,
  registerDeadLetters,
  registerEvidence,
  registerExport,
  registerVerify,
  registerBackup,
  registerRestore,
];
