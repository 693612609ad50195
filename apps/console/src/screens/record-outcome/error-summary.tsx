import { ProblemSummary } from '../../parts/problem-summary';
import type { Field } from './entry';
import type { EntryProblem } from './rules';

export const idOf = (field: Field): string => `outcome-${field}`;

/** What is wrong with an entry, above its form. */
export function ErrorSummary({ problems, attempt }: { problems: readonly EntryProblem[]; attempt: number }) {
  return (
    <ProblemSummary
      attempt={attempt}
      problems={problems.map(({ field, message }) => ({ element: field && idOf(field), message }))}
    />
  );
}
