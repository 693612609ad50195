import type { SeedCommand } from './seed-command.js';
import { starterIndicators } from './starter.js';

/** The command that the sample data ends with; a test holds it against the whole list, which is slow to make. */
export const lastSeedCommand: SeedCommand = starterIndicators.at(-1) as SeedCommand;
