import { refusing, type DomainError } from '../domain-error.js';

/** What is looked up of a program that a command names: the record that is kept where this one is a duplicate. */
export interface KnownDuplicate {
  readonly mergedInto?: string | null;
}

/**
 * The refusal of a fact that names a record closed as a duplicate, whenever the fact was: two records of one program
 * never were two programs, so what is told of the past names the kept one too.
 */
export const programMerged = (
  aggregate: 'visit' | 'adoption' | 'outcome',
  pointer: string,
  programId: string,
  kept: string,
): DomainError =>
  refusing(aggregate)(
    'conflict',
    'program_merged',
    pointer,
    programId,
    {
      en: `that record is closed as a duplicate; the program is kept as ${kept}`,
      id: `catatan itu ditutup karena ganda; program itu dicatat pada ${kept}`,
    },
    [kept],
  );
