import type { ContradictionRule, VisitAttestation } from './facts.js';

const spelled = (place: string): string => place.trim().replaceAll(/\s+/g, ' ').toLowerCase();

function differences(guest: VisitAttestation, host: VisitAttestation): Record<string, string> {
  const hasPeople = guest.people !== undefined && host.people !== undefined;
  return {
    ...(guest.date !== host.date && { guestDate: guest.date, hostDate: host.date }),
    ...(spelled(guest.place) !== spelled(host.place) && { guestPlace: guest.place, hostPlace: host.place }),
    ...(hasPeople &&
      guest.people !== host.people && { guestPeople: String(guest.people), hostPeople: String(host.people) }),
  };
}

/** Guest and host who do not say the same of their visit, by the last attestation of each. */
export const visitRule: ContradictionRule<'visit_sides'> = {
  code: 'visit_sides',
  find: ({ attestations }) =>
    [...Map.groupBy(attestations, ({ visitId }) => visitId)].flatMap(([visitId, said]) => {
      const guest = said.findLast(({ side }) => side === 'guest');
      const host = said.findLast(({ side }) => side === 'host');
      if (!guest || !host) return [];
      const differing = differences(guest, host);
      const pairs = Object.entries(differing);
      if (pairs.length === 0) return [];
      const listed = (of: string) => pairs.filter(([name]) => name.startsWith(of)).map(([, value]) => value);
      const [byGuest, byHost] = [listed('guest').join(', '), listed('host').join(', ')];
      return [
        {
          code: 'visit_sides',
          severity: 'certain',
          subject: [guest.eventId, host.eventId],
          message: {
            en: `the guest says ${byGuest}, the host says ${byHost}`,
            id: `tamu menyebut ${byGuest}, tuan rumah menyebut ${byHost}`,
          },
          values: { visitId, ...differing },
        },
      ];
    }),
};

/** An adoption that only the adopter or only the origin claims, and nobody has verified on site. */
export const adoptionRule: ContradictionRule<'one_sided_adoption'> = {
  code: 'one_sided_adoption',
  find: ({ adoptionClaims }) =>
    [...Map.groupBy(adoptionClaims, ({ adoptionId }) => adoptionId)].flatMap(([adoptionId, said]) => {
      const claimants = new Set(said.map(({ claimant }) => claimant));
      if (claimants.has('adopter') === claimants.has('origin') || claimants.has('verifier')) return [];
      const isByAdopter = claimants.has('adopter');
      const claimedBy = isByAdopter ? 'adopter' : 'origin';
      return [
        {
          code: 'one_sided_adoption',
          severity: 'possible',
          subject: said.filter(({ claimant }) => claimant === claimedBy).map(({ eventId }) => eventId),
          message: {
            en: `only the ${claimedBy} says that the program comes from there`,
            id: `hanya daerah ${isByAdopter ? 'pengadopsi' : 'asal'} yang menyatakan asal program ini`,
          },
          values: { adoptionId, claimedBy },
        },
      ];
    }),
};
