import { sameFacts } from '../same-facts.js';
import type { KnownOfOtherProgram } from './program.commands.js';
import * as refusal from './program-life.refusals.js';
import type {
  Launch,
  ProgramCommandOf,
  ProgramEvent,
  ProgramStanding,
  ProgramState,
} from './program-state.js';

type Other = NonNullable<KnownOfOtherProgram['program']>;

/** What has ended stays so: what comes after it is a program of its own. */
function refuseEnded(standing: ProgramStanding): void {
  if (standing.status === 'discontinued') throw refusal.discontinued(standing.fact.reason);
  if (standing.status === 'superseded') throw refusal.superseded(standing.fact.by);
}

/** Nothing is said of a record that was closed as a duplicate but that it is one. */
export function refuseMerged(standing: ProgramStanding): void {
  if (standing.status === 'merged') throw refusal.merged(standing.fact.into);
}

export function changeStage(
  { data: { stage: to } }: ProgramCommandOf<'ChangeProgramStage'>,
  { stage: from }: ProgramState,
  standing: ProgramStanding,
): readonly ProgramEvent[] {
  if (from === null || to === from) return [];
  refuseEnded(standing);
  if (standing.status === 'suspended') throw refusal.suspended(to);
  return [{ type: 'ProgramStageChanged', data: { from, to } }];
}

export function suspend(
  { data }: ProgramCommandOf<'SuspendProgram'>,
  standing: ProgramStanding,
): readonly ProgramEvent[] {
  refuseEnded(standing);
  if (standing.status !== 'suspended') return [{ type: 'ProgramSuspended', data }];
  if (sameFacts(standing.fact, data)) return [];
  throw refusal.alreadySuspended(data.reason, standing.fact.reason, standing.fact.until);
}

export function resume(
  { data }: ProgramCommandOf<'ResumeProgram'>,
  standing: ProgramStanding,
): readonly ProgramEvent[] {
  refuseEnded(standing);
  return standing.status === 'suspended' ? [{ type: 'ProgramResumed', data }] : [];
}

export function discontinue(
  { data }: ProgramCommandOf<'DiscontinueProgram'>,
  standing: ProgramStanding,
): readonly ProgramEvent[] {
  if (standing.status === 'discontinued' && sameFacts(standing.fact, data)) return [];
  refuseEnded(standing);
  return [{ type: 'ProgramDiscontinued', data }];
}

/** The other program that takes over, or whose record is kept: of the same municipality, and not a duplicate itself. */
function otherOf(
  pointer: '/by' | '/into',
  id: string,
  { programId, municipality }: Launch,
  { program }: KnownOfOtherProgram,
): Other {
  if (id === programId) throw refusal.itself(pointer, id);
  if (!program) throw refusal.otherUnknown(pointer, id);
  if (program.municipality !== municipality) throw refusal.otherOfOthers(pointer, id, municipality);
  if (program.mergedInto !== null) throw refusal.otherMerged(pointer, id, program.mergedInto);
  return program;
}

export function supersede(
  { data, known }: ProgramCommandOf<'SupersedeProgram'>,
  launched: Launch,
  standing: ProgramStanding,
): readonly ProgramEvent[] {
  if (standing.status === 'superseded' && sameFacts(standing.fact, data)) return [];
  refuseEnded(standing);
  const { successors } = otherOf('/by', data.by, launched, known);
  if (successors.includes(launched.programId)) throw refusal.successorInCircle(data.by);
  return [{ type: 'ProgramSuperseded', data }];
}

export function merge(
  { data, known }: ProgramCommandOf<'MergeProgram'>,
  launched: Launch,
  standing: ProgramStanding,
): readonly ProgramEvent[] {
  if (standing.status === 'merged' && sameFacts(standing.fact, data)) return [];
  refuseMerged(standing);
  // An end is no obstacle: a record is a duplicate whether or not what it speaks of goes on.
  otherOf('/into', data.into, launched, known);
  return [{ type: 'ProgramMerged', data }];
}

/** Whether a program that ended had not ended before that year: what is said of it is only recorded late. */
const wasAliveIn = (year: number, standing: ProgramStanding): boolean =>
  'endedIn' in standing && standing.endedIn !== null && year <= standing.endedIn;

export function confirmAlive(
  { data }: ProgramCommandOf<'ConfirmProgramAlive'>,
  { confirmations }: ProgramState,
  standing: ProgramStanding,
): readonly ProgramEvent[] {
  const recorded = confirmations.find(({ year, office }) => year === data.year && office === data.office);
  if (sameFacts(recorded, data)) return [];
  if (!wasAliveIn(data.year, standing)) refuseEnded(standing);
  if (recorded) throw refusal.alreadyConfirmed(data.evidence, recorded.evidence);
  return [{ type: 'ProgramConfirmedAlive', data }];
}
