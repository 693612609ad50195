/** How a new claim relates to one that already stands at the same key. */
export const relations = ['supersedes', 'contests'] as const;
export type Relation = Partial<Record<(typeof relations)[number], string>>;
