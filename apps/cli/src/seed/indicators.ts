import { definitionCommand } from './definition-command.js';
import type { Definition } from './definition.js';
import { healthIndicators, marketIndicators, neighbourhoodIndicators } from './indicators-services.js';
import { wasteIndicators } from './indicators-waste.js';
import type { SeedCommand } from './seed-command.js';

const definitions: readonly Definition[] = [
  ...neighbourhoodIndicators,
  ...healthIndicators,
  ...marketIndicators,
  ...wasteIndicators,
];

/** What the claims of the sample data measure. */
export const indicators: readonly SeedCommand[] = definitions.map(definitionCommand);
