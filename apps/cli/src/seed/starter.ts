import type { sectors } from '#registry';
import type { Definition } from './definition.js';
import { definitionCommand } from './definition-command.js';
import { healthIndicators, marketIndicators, neighbourhoodIndicators } from './indicators-services.js';
import { wasteIndicators } from './indicators-waste.js';
import type { SeedCommand } from './seed-command.js';
import { communityIndicators } from './starter-community.js';
import { starterHealthIndicators } from './starter-health.js';
import { starterMarketIndicators, starterWasteIndicators } from './starter-services.js';
import { spatialIndicators } from './starter-spatial.js';
import { tourismIndicators } from './starter-tourism.js';

type Sector = Exclude<(typeof sectors)[number], 'social_protection'>;

/** The indicators that a municipality can begin with, by sector: those of the sample claims and more. */
export const starterSets: Readonly<Record<Sector, readonly Definition[]>> = {
  community_empowerment: [...neighbourhoodIndicators, ...communityIndicators],
  health: [...healthIndicators, ...starterHealthIndicators],
  waste_management: [...wasteIndicators, ...starterWasteIndicators],
  trade_and_markets: [...marketIndicators, ...starterMarketIndicators],
  spatial_planning: spatialIndicators,
  tourism: tourismIndicators,
};

/**
 * What of the starter sets the claims do not need. They come after everything else, so that a registry which was
 * loaded before they were there gets them at its next start.
 */
export const starterIndicators: readonly SeedCommand[] = [
  ...communityIndicators,
  ...starterHealthIndicators,
  ...starterWasteIndicators,
  ...starterMarketIndicators,
  ...spatialIndicators,
  ...tourismIndicators,
].map(definitionCommand);
