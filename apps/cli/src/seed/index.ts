import { adoptions } from './adoptions.js';
import { areas } from './areas.js';
import { homeCareClaims, jeparaCareClaims } from './claims-home-care.js';
import { marketClaims } from './claims-market.js';
import { rtMandiriClaims } from './claims-rt-mandiri.js';
import { banjarbaruWasteClaims, jeparaWasteClaims } from './claims-waste.js';
import { indicators } from './indicators.js';
import { population } from './population.js';
import { programs } from './programs.js';
import type { SeedCommand } from './seed-command.js';
import { starterIndicators } from './starter.js';
import { otherVisits, studyVisit } from './visits.js';

export { seedCommandId, seedId, type SeedCommand } from './seed-command.js';

/**
 * The sample data: what the article of 6 February 2023 and other press reports say, with their sources. Nothing in
 * it is made up. Each command comes after those that it refers to.
 */
export function* seedCommands(): Iterable<SeedCommand> {
  yield* areas();
  yield* population();
  yield* indicators;
  yield* programs();
  yield* otherVisits();
  yield* studyVisit();
  yield* adoptions();
  yield* rtMandiriClaims;
  yield* homeCareClaims;
  yield* marketClaims;
  yield* banjarbaruWasteClaims;
  yield* jeparaWasteClaims;
  yield* jeparaCareClaims;
  yield* starterIndicators;
}
