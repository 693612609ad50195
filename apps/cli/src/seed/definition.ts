import type { GivenCommand } from '#registry';

export type Definition = Extract<GivenCommand, { type: 'DefineIndicator' }>['data'];

/** What most indicators of the sample data have in common: a number that stands until the next one. */
export const measured = {
  valueType: 'number',
  aggregation: { time: 'last', areas: 'sum' },
  normalisation: { kind: 'none' },
  references: [],
} as const satisfies Partial<Definition> & object;

/** Makes figures of small and large municipalities comparable: so many for each `per` people. */
export const perCapita = (per: number) => ({ kind: 'per_capita' as const, per });
