import type { Actor } from '#access';
import type { DataOf } from '#registry';

type Parties = readonly string[];
type Claimant = DataOf<'AttributionClaimed'>['claimant'];

/** What an adopter decides and does is recorded by the adopter; the lookup names it before the origin. */
export const adopter = ([first]: Parties): Parties => (first === undefined ? [] : [first]);

/** Who verifies and who judges a dispute is a verifier. */
export const verifiers = (parties: Parties, { role }: Actor): Parties => (role === 'verifier' ? parties : []);

/** Each side speaks only for itself, and who verifies is a verifier: nobody climbs the ladder in another's name. */
export const speaksAs =
  (claimant: Claimant) =>
  (parties: Parties, user: Actor): Parties => {
    if (claimant === 'adopter') return adopter(parties);
    if (claimant === 'origin') return parties.slice(1);
    return claimant === 'verifier' ? verifiers(parties, user) : parties;
  };
