/** What the time between two of which can be asked for, in the order of the way. */
export const timedSteps = ['visited', 'intended', 'decided', 'trial', 'implemented', 'scaled'] as const;
export type TimedStep = (typeof timedSteps)[number];

/** By what attempts are told apart: not at all, the program's sector, the adopter's kind, whether it came on a visit. */
export const durationGroupings = ['none', 'sector', 'kind', 'visited'] as const;
export type DurationGrouping = (typeof durationGroupings)[number];
