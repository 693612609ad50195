import type { z } from 'zod';

export interface EventDefinition {
  /** The version that is written today; older ones are lifted by `upcasters[version]`. */
  readonly version: number;
  readonly schema: z.ZodType;
  readonly upcasters: Readonly<Record<number, (data: unknown) => unknown>>;
}
