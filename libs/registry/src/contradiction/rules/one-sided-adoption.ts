import type { AdoptionFact, ContradictionRule } from '../facts.js';

const find = ({ adoptionId, grounds }: AdoptionFact) => {
  const standing = grounds.filter(({ counts }) => counts);
  const by = (who: AdoptionFact['grounds'][number]['claimant']) =>
    standing.filter(({ claimant }) => claimant === who);
  const [adopters, origins] = [by('adopter'), by('origin')];
  // What both signed is no word of one side, and what was seen on site needs no second word.
  const isShown = standing.some(
    ({ claimant, basis }) => claimant === 'verifier' || (claimant === null && basis === 'signed_agreement'),
  );
  if (isShown || adopters.length > 0 === origins.length > 0) return [];
  const isByAdopter = adopters.length > 0;
  const claimedBy = isByAdopter ? 'adopter' : 'origin';
  return [
    {
      code: 'one_sided_adoption' as const,
      severity: 'possible' as const,
      subject: [...adopters, ...origins].map(({ eventId }) => eventId),
      message: {
        en: `only the ${claimedBy} says that the program comes from there`,
        id: `hanya daerah ${isByAdopter ? 'pengadopsi' : 'asal'} yang menyatakan asal program ini`,
      },
      values: { adoptionId, claimedBy },
    },
  ];
};

/** An adoption that only the adopter or only the origin claims, without an agreement of both or a look on site. */
export const adoptionRule: ContradictionRule<'one_sided_adoption'> = {
  code: 'one_sided_adoption',
  find: ({ adoptions }) => adoptions.flatMap(find),
};
