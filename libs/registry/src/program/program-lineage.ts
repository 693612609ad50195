import * as refusal from './program-lineage.refusals.js';
import { itself, otherMerged, otherUnknown } from './program-life.refusals.js';
import type { Launch, ProgramCommandOf, ProgramEvent, ProgramState } from './program-state.js';

type Derive = ProgramCommandOf<'DeriveProgram'>;

/** A program is made by an adoption that was put into practice, and by none that made another one. */
function refuseOtherAdoption({ data, known }: Derive, { programId, municipality }: Launch): void {
  if (data.adoption === undefined) return;
  if (known.adoption === null || known.adoption === 'unknown') throw refusal.adoptionUnknown(data.adoption);
  const { program, adopter, implemented, localProgram } = known.adoption;
  if (program !== data.from || adopter !== municipality)
    throw refusal.adoptionOfOthers(data.adoption, municipality, data.from);
  if (!implemented) throw refusal.adoptionNotImplemented(data.adoption);
  if (localProgram !== null && localProgram !== programId)
    throw refusal.adoptionMadeAnother(data.adoption, localProgram);
}

/** A program may come from several; which adoption made it may become known later. */
export function derive(
  command: Derive,
  launched: Launch,
  { lineage }: ProgramState,
): readonly ProgramEvent[] {
  const { data, known } = command;
  const { programId, municipality } = launched;
  const recorded = lineage.find(({ from }) => from === data.from);
  if (recorded && (data.adoption === undefined || data.adoption === recorded.adoption)) return [];
  if (recorded?.adoption !== undefined && data.adoption !== undefined)
    throw refusal.alreadyDerived(data.adoption, recorded.adoption);
  if (data.from === programId) throw itself('/from', data.from);
  if (!known.program) throw otherUnknown('/from', data.from);
  const origin = known.program.municipality;
  if (origin === municipality) throw refusal.ownOrigin(data.from, municipality);
  if (known.program.mergedInto !== null) throw otherMerged('/from', data.from, known.program.mergedInto);
  if (known.program.ancestors.includes(programId)) throw refusal.originInCircle(data.from);
  refuseOtherAdoption(command, launched);
  return [{ type: 'ProgramDerived', data: { ...data, origin } }];
}
