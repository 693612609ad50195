import { can, type Action, type Actor } from '#access';
import type { DataOf } from '#registry';
import { forbidden } from '../problems/forbidden.js';

type Parties = readonly string[];
type Claimant = DataOf<'AttributionClaimed'>['claimant'];

/** What an adopter decides and does is recorded by the adopter; the lookup names it before the origin. */
export const adopter = ([first]: Parties): Parties => (first === undefined ? [] : [first]);

/** Those of the parties for which the account may do this itself; refused where there are none, to administrators too. */
function allowed(action: Action, parties: Parties, user: Actor): Parties {
  const own = parties.filter((municipality) => can(user, action, { municipality }));
  if (own.length === 0) throw forbidden(parties);
  return own;
}

/** Who verifies and who judges a dispute is a verifier. */
export const verifiers = (parties: Parties, user: Actor): Parties => allowed('verify', parties, user);

/** Each side speaks only for itself, and who verifies is a verifier: nobody climbs the ladder in another's name. */
export const speaksAs =
  (claimant: Claimant) =>
  (parties: Parties, user: Actor): Parties => {
    if (claimant === 'adopter') return allowed('speak', adopter(parties), user);
    if (claimant === 'origin') return allowed('speak', parties.slice(1), user);
    return claimant === 'verifier' ? verifiers(parties, user) : parties;
  };
