import { can, type Action, type Actor } from '#access';
import { HttpProblem } from '../problems/http-problem.js';
import { problem } from '../problems/problem.js';

const closed = problem(403, 'forbidden', 'Not allowed', {
  id: 'akun Anda tidak berwenang untuk ini; hubungi administrator',
  en: 'your account may not do this; ask your administrator',
});

/** Refuses who may not do this to the registry's works. */
export function refuseUnless(user: Actor, action: Extract<Action, 'oversee' | 'administer'>): void {
  if (!can(user, action)) throw new HttpProblem(closed);
}

/** Who decided, as it is kept with the dead letter: the account for ever, its name for who reads it. */
export const deciderOf = ({ accountId, displayName }: Actor): string => `user:${accountId} ${displayName}`;
