import type { Definition } from './definition.js';
import { healthIndicators, marketIndicators, neighbourhoodIndicators } from './indicators-services.js';
import { wasteIndicators } from './indicators-waste.js';
import type { SeedCommand } from './seed-command.js';
import { sinceUnknown } from './provenance.js';

const definitions: readonly Definition[] = [
  ...neighbourhoodIndicators,
  ...healthIndicators,
  ...marketIndicators,
  ...wasteIndicators,
];

/** What the claims of the sample data measure. The definitions are the registry's own. */
export function* indicators(): Iterable<SeedCommand> {
  for (const data of definitions)
    yield {
      key: `indicator/${data.code}`,
      category: 'indicator',
      streamId: data.code,
      command: { type: 'DefineIndicator', data },
      provenance: { effectiveFrom: sinceUnknown },
    };
}
