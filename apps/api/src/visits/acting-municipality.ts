import type { Actor } from '#access';
import { forbidden } from '../problems/forbidden.js';
import { InputRefused } from '../problems/field-problem.js';

/**
 * The municipality that an account speaks for: its own. Who belongs to none, such as an administrator who enters what a
 * municipality sent on paper, names it.
 */
export function actingMunicipality(
  { municipality: own }: Actor,
  { municipality: named }: { readonly municipality?: string },
): string {
  if (own !== null) {
    if (named !== undefined && named !== own) throw forbidden([named]);
    return own;
  }
  if (named !== undefined) return named;
  throw new InputRefused([
    {
      pointer: '/municipality',
      code: 'acting_municipality_missing',
      message: {
        id: 'akun ini tidak mewakili daerah mana pun, jadi daerahnya harus disebut',
        en: 'this account speaks for no municipality, so the municipality must be named',
      },
      expected: { id: 'kode daerah tamu atau tuan rumah', en: 'the code of the guest or the host' },
    },
  ]);
}
