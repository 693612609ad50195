import { deciderOf } from './decider';

it.each([
  [null, null],
  ['cli:siti', { name: 'siti', atTerminal: true }],
  ['user:7c9e6679-7425-40de-944b-e07fc1f90ae7 Siti Aminah', { name: 'Siti Aminah', atTerminal: false }],
  ['somebody else', { name: 'somebody else', atTerminal: false }],
])('reads who decided of %j', (kept, decider) => {
  expect(deciderOf(kept)).toEqual(decider);
});
