import type { ImportProblem, RowReport } from '#exchange';

const shown = (value: unknown): string =>
  typeof value === 'string' ? `"${value}"` : (JSON.stringify(value) ?? '');

const expectedIn = ({ expected }: ImportProblem, language: 'id' | 'en'): string => {
  if (expected === undefined) return '';
  return ` → ${'id' in expected ? expected[language] : expected.join(', ')}`;
};

/** One thing that is wrong: where, what, what would be right; in English and then in Indonesian. */
export function problemText(problem: ImportProblem): string {
  const { line, column, value, code, message } = problem;
  const at = [
    line === undefined ? '' : `line ${line}`,
    column === undefined ? '' : typeof column === 'number' ? `column ${column}` : `column "${column}"`,
    value === undefined || value === '' ? '' : shown(value),
  ].filter((part) => part !== '');
  const place = at.length > 0 ? `${at.join(', ')}: ` : '';
  return `${place}${message.en}${expectedIn(problem, 'en')} [${code}]\n  ${message.id}${expectedIn(problem, 'id')}`;
}

const words = {
  recorded: ['records', 'recorded'],
  already: ['already there', 'already there'],
  rejected: ['rejected', 'rejected'],
};

/** What became of a row, or would become of it. */
export function rowText({ row, outcome, events, problems }: RowReport, dry: boolean): string {
  if (outcome === 'rejected') return problems.map(problemText).join('\n');
  return `line ${row.line}, ${row.key}: ${words[outcome][dry ? 0 : 1]}${events.length > 0 ? ` ${events.join(', ')}` : ''}`;
}
