import type { z } from 'zod';

export interface EventDefinition {
  /** The version that is written today; older ones are lifted by `upcasters[version]`. */
  readonly version: number;
  readonly schema: z.ZodType;
  /** What each version above 1 changed, for whoever reads the data dictionary. */
  readonly changes: Readonly<Record<number, string>>;
  readonly upcasters: Readonly<Record<number, (data: unknown) => unknown>>;
}
