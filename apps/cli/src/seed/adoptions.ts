import { programOf, type ProgramName } from './programs.js';
import { press, seedArticle, since } from './provenance.js';
import { seedId, type SeedCommand } from './seed-command.js';
import { jeparaInBanjarbaru, visitOf } from './visits.js';

/** What Jepara said it wants to take over; studied and intended are not the same list. */
const intended = ['rt-mandiri', 'home-care', 'waste-management', 'market-management'] as const;

/** Id of Jepara's attempt at a program of Banjarbaru. */
export const adoptionOf = (program: ProgramName): string => seedId(`adoption/jepara/${program}`);

export function* adoptions(): Iterable<SeedCommand> {
  for (const program of intended) {
    const adoptionId = adoptionOf(program);
    yield {
      key: `adoption/jepara/${program}`,
      category: 'adoption',
      streamId: adoptionId,
      command: {
        type: 'IntendAdoption',
        data: {
          adoptionId,
          program: programOf(program),
          adopter: '33.20',
          visit: visitOf(jeparaInBanjarbaru),
        },
      },
      provenance: { effectiveFrom: since('2023-02-06'), source: seedArticle },
    };
  }
  // Not an implementation: that one followed the other is all that the sources show.
  yield {
    key: 'adoption/jepara/home-care/co-occurrence',
    category: 'adoption',
    streamId: adoptionOf('home-care'),
    command: {
      type: 'ClaimAttribution',
      data: {
        claimant: 'registry',
        basis: 'co_occurrence',
        localProgram: programOf('jepara-care'),
        note: '58 days after the visit; no source names Banjarbaru',
      },
    },
    provenance: { effectiveFrom: since('2023-04-05'), source: press('kompas86.id; betanews.id') },
  };
}
