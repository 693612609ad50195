import { jeparaCareClaims } from './claims-home-care.js';
import type { SeedCommand } from './seed-command.js';

/** The command that the sample data ends with; a test holds it against the whole list, which is slow to make. */
export const lastSeedCommand: SeedCommand = jeparaCareClaims.at(-1) as SeedCommand;
