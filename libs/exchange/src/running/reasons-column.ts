import type { ImportProblem } from '../import-problem.js';

/** Heading of the column that says, in a file of rejected rows, why each was. A file that has it can be imported. */
export const REASONS = 'tiru_reasons';

const expectedOf = ({ expected }: ImportProblem): string =>
  expected === undefined
    ? ''
    : ` → ${'id' in expected ? `${expected.id} / ${expected.en}` : expected.join(', ')}`;

/** Everything that is wrong with a row, on one line. */
export const reasonsOf = (problems: readonly ImportProblem[]): string =>
  problems
    .map((problem) => {
      const { code, column, message } = problem;
      return `${column === undefined ? '' : `${column}: `}${message.id} / ${message.en}${expectedOf(problem)} [${code}]`;
    })
    .join(' ; ');
