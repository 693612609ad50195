import { timedSteps } from '#read-models';
import { InputRefused } from '../problems/field-problem.js';
import type { DurationQuery } from './insight.dto.js';

/** Refuses a second step that does not come after the first. */
export function refuseBackwards({ from, to }: Pick<DurationQuery, 'from' | 'to'>): void {
  const later = timedSteps.slice(timedSteps.indexOf(from) + 1);
  if (later.includes(to)) return;
  throw new InputRefused([
    {
      pointer: '/to',
      value: to,
      code: 'step_not_later',
      message: { id: `tidak sesudah ${from}`, en: `does not come after ${from}` },
      expected: later,
    },
  ]);
}

/** The two groups to be tested; one alone is refused. */
export function comparedGroups({
  first,
  second,
}: Pick<DurationQuery, 'first' | 'second'>): readonly [string, string] | undefined {
  if (first !== undefined && second !== undefined) return [first, second];
  if (first === undefined && second === undefined) return undefined;
  throw new InputRefused([
    {
      pointer: first === undefined ? '/first' : '/second',
      code: 'group_missing',
      message: { id: 'sebutkan kedua kelompok', en: 'name both groups' },
    },
  ]);
}
