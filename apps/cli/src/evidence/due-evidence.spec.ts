import { isDue } from './due-evidence.js';

const now = new Date('2024-03-01T00:00:00Z');

it.each([
  ['filed', null, true],
  ['restored', '2024-02-28', true],
  ['missing', '2024-02-28', true],
  ['altered', '2024-02-28', true],
  ['intact', '2024-02-28', false],
  ['intact', '2023-03-03', false],
  ['intact', '2023-03-02', true],
] as const)('evidence that is %s, checked on %s, is due: %s', (state, checkedOn, due) =>
  expect(isDue({ state, checkedOn }, now)).toBe(due),
);
