import type { Definition } from './definition.js';
import type { SeedCommand } from './seed-command.js';
import { sinceUnknown } from './provenance.js';

/** Defines an indicator. The definitions are the registry's own. */
export const definitionCommand = (data: Definition): SeedCommand => ({
  key: `indicator/${data.code}`,
  category: 'indicator',
  streamId: data.code,
  command: { type: 'DefineIndicator', data },
  provenance: { effectiveFrom: sinceUnknown },
});
