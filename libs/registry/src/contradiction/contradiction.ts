import type { Contradiction, Facts } from './facts.js';
import { populationRule } from './rules/above-population.js';
import { evidenceAgeRule } from './rules/evidence-too-old.js';
import { adoptionRule } from './rules/one-sided-adoption.js';
import { partsRule } from './rules/parts-total.js';
import { quotaRule } from './rules/quota-as-target.js';
import { shareRule } from './rules/share-range.js';
import { jumpRule } from './rules/tenfold-jump.js';
import { visitRule } from './rules/visit-sides.js';
import { weekdayRule } from './rules/weekday-date.js';

/** The one place where a rule is registered. */
export const contradictionRules = [
  weekdayRule,
  partsRule,
  shareRule,
  populationRule,
  jumpRule,
  quotaRule,
  visitRule,
  adoptionRule,
  evidenceAgeRule,
] as const;

export type ContradictionCode = (typeof contradictionRules)[number]['code'];
export const contradictionCodes = contradictionRules.map(({ code }): ContradictionCode => code);

/**
 * Everything in the given facts that contradicts something else, rule by rule. Claims that were superseded or retracted
 * are not to be given: they contradict nothing any more.
 */
export const findContradictions = (facts: Facts): readonly Contradiction<ContradictionCode>[] =>
  contradictionRules.flatMap((rule): readonly Contradiction<ContradictionCode>[] => rule.find(facts));
