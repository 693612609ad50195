import { evidenceAgeRule } from './evidence-age.js';
import type { Contradiction, Facts } from './facts.js';
import { jumpRule } from './jump.js';
import { partsRule } from './parts.js';
import { quotaRule } from './quota.js';
import { populationRule, shareRule } from './shares.js';
import { adoptionRule, visitRule } from './sides.js';
import { weekdayRule } from './weekday.js';

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
