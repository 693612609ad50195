import type { KnownOfOtherProgram, ProgramState } from '#registry';

type Load = (programId: string) => Promise<ProgramState>;

const successorsOf = ({ standing }: ProgramState): readonly string[] => {
  if (standing?.status === 'superseded') return [standing.fact.by];
  return standing?.status === 'merged' ? [standing.fact.into] : [];
};
const originsOf = ({ lineage }: ProgramState): readonly string[] => lineage.map(({ from }) => from);

/** All that is reached from a program by going on and on, each once: so a circle ends too. */
async function reachedFrom(
  programId: string,
  next: (state: ProgramState) => readonly string[],
  load: Load,
): Promise<readonly string[]> {
  const reached = new Set<string>();
  const open = [programId];
  for (const at of open)
    for (const id of next(await load(at)))
      if (!reached.has(id)) {
        reached.add(id);
        open.push(id);
      }
  return [...reached];
}

/** Another program that a command names, with what took its place and what it comes from; null when there is none. */
export async function otherProgram(programId: string, load: Load): Promise<KnownOfOtherProgram['program']> {
  const { launched, standing } = await load(programId);
  if (!launched) return null;
  return {
    municipality: launched.municipality,
    mergedInto: standing?.status === 'merged' ? standing.fact.into : null,
    successors: await reachedFrom(programId, successorsOf, load),
    ancestors: await reachedFrom(programId, originsOf, load),
  };
}
