import type { GivenCommand } from '#registry';
import { programOf, type ProgramName } from './programs.js';
import { press, since } from './provenance.js';
import type { SeedCommand } from './seed-command.js';

type Outcome = Extract<GivenCommand, { type: 'RecordOutcome' }>['data'];

export type Claim = Pick<Outcome, 'indicator' | 'period' | 'value' | 'statement' | 'note'> &
  Partial<Pick<Outcome, 'method' | 'valueKind' | 'status' | 'countBasis'>> & {
    /** The outlets and the date of publication as the list of sources writes it. */
    readonly from: readonly [reference: string, publishedAs: string];
    /** What tells this claim from another about the same thing. */
    readonly voice?: string;
    /** The voice of the claim about the same thing that this one contradicts. */
    readonly contradicts?: string;
  };

/** Makes the commands that record what the press said of one program's outcomes. */
export const claimsOf = (
  municipality: string,
  program: ProgramName,
  claims: readonly Claim[],
): SeedCommand[] =>
  claims.map(({ from, voice, contradicts, ...given }) => {
    const claim = { method: 'reported', valueKind: 'actual', status: 'normal', ...given } as const;
    const subject = [municipality, claim.indicator, claim.method, claim.period, claim.valueKind];
    const keyOf = (who?: string) => ['claim', ...subject, ...(who ? [who] : [])].join('/');
    return {
      key: keyOf(voice),
      category: 'outcome',
      streamId: `${municipality}:${claim.indicator}:${claim.method}`,
      command: {
        type: 'RecordOutcome',
        data: {
          municipality,
          program: programOf(program),
          dimensions: {},
          ...claim,
        },
      },
      ...(contradicts && { contests: keyOf(contradicts) }),
      provenance: { effectiveFrom: since(claim.period), source: press(...from) },
    };
  });
