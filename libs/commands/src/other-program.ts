import type { KnownOfOtherProgram, ProgramState } from '#registry';

type Load = (programId: string) => Promise<ProgramState>;

const successorsOf = ({ standing }: ProgramState): readonly string[] => {
  if (standing?.status === 'superseded') return [standing.fact.by];
  return standing?.status === 'merged' ? [standing.fact.into] : [];
};
const originsOf = ({ lineage }: ProgramState): readonly string[] => lineage.map(({ from }) => from);

/** The record that is kept where a program is a duplicate, however often that one was merged itself; null where it is none. */
export async function keptRecord(program: ProgramState, load: Load): Promise<string | null> {
  const passed = new Set<string>();
  let kept: string | null = null;
  for (let at = program; at.standing?.status === 'merged'; at = await load(kept)) {
    const { into } = at.standing.fact;
    if (passed.has(into)) break;
    passed.add(into);
    kept = into;
  }
  return kept;
}

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
  const program = await load(programId);
  const { launched } = program;
  if (!launched) return null;
  return {
    municipality: launched.municipality,
    mergedInto: await keptRecord(program, load),
    successors: await reachedFrom(programId, successorsOf, load),
    ancestors: await reachedFrom(programId, originsOf, load),
  };
}
