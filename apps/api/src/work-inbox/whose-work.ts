import { can, type Actor } from '#access';
import { InputRefused } from '../problems/field-problem.js';
import { HttpProblem } from '../problems/http-problem.js';
import { problem } from '../problems/problem.js';

const ofOthers = problem(403, 'forbidden', 'Not allowed', {
  id: 'akun Anda hanya dapat melihat pekerjaan daerahnya sendiri',
  en: 'your account may only see the work of its own municipality',
});

const notSaid = () =>
  new InputRefused([
    {
      pointer: '/municipality',
      code: 'inbox_municipality_missing',
      message: {
        id: 'akun ini tidak mewakili daerah mana pun, jadi daerahnya harus disebut',
        en: 'this account speaks for no municipality, so the municipality must be named',
      },
      expected: { id: 'kode daerah, misalnya 63.72', en: 'the code of a municipality, such as 63.72' },
    },
  ]);

/** The municipality whose work is shown: the account's own, or any for who oversees the registry. */
export function whoseWork(user: Actor, named: string | undefined): string {
  const asked = named ?? user.municipality;
  const isOwn = asked !== null && asked === user.municipality;
  if (!isOwn && !can(user, 'oversee')) throw new HttpProblem(ofOthers);
  if (asked === null) throw notSaid();
  return asked;
}
