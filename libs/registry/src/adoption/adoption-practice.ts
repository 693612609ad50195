import type { DataOf } from '../catalogue.js';
import { programMerged } from '../program/merged-program.js';
import { sameFacts } from '../same-facts.js';
import type { AdoptionCommandOf, KnownOfLocalProgram } from './adoption.commands.js';
import * as refusal from './adoption.refusals.js';
import { latest, type AdoptionState } from './adoption-state.js';
import { refuseClosed, refuseUndecided } from './closed.js';
import * as refusalOfCourse from './course.refusals.js';
import { adoptionStage, isInPractice } from './stage.js';

export function refuseOtherProgram(
  programId: string | undefined,
  known: KnownOfLocalProgram,
  adopter: string,
): void {
  if (programId === undefined) return;
  if (known.localProgram === 'unknown' || known.localProgram === null)
    throw refusal.localProgramUnknown(programId);
  const { municipality, mergedInto } = known.localProgram;
  if (municipality !== adopter) throw refusal.localProgramOfOthers(programId, adopter);
  if (mergedInto) throw programMerged('adoption', '/localProgram', programId, mergedInto);
}

export function implement(
  { data, known }: AdoptionCommandOf<'ImplementAdoption'>,
  { adopter }: DataOf<'AdoptionIntended'>,
  state: AdoptionState,
) {
  const recorded = state.implementation;
  if (recorded && (data.localProgram === undefined || data.localProgram === recorded.localProgram)) return [];
  refuseClosed(state);
  refuseUndecided(state);
  if (recorded?.localProgram && data.localProgram)
    throw refusal.alreadyImplemented(data.localProgram, recorded.localProgram);
  // Naming the local program later is no step on the way, and rests with nothing.
  if (!recorded && state.course.suspended) throw refusalOfCourse.resting('ImplementAdoption');
  refuseOtherProgram(data.localProgram, known, adopter);
  return [{ type: 'AdoptionImplemented', data } as const];
}

export function scale({ data }: AdoptionCommandOf<'ScaleAdoption'>, state: AdoptionState) {
  if (sameFacts(latest(state, 'AdoptionScaled'), data)) return [];
  refuseClosed(state);
  if (!isInPractice(state.course)) throw refusalOfCourse.scaledTooEarly(adoptionStage(state.course));
  if (state.course.suspended) throw refusalOfCourse.resting('ScaleAdoption');
  if (data.fromScope === data.toScope) throw refusalOfCourse.scopeUnchanged(data.toScope);
  return [{ type: 'AdoptionScaled', data } as const];
}

export function suspend({ data }: AdoptionCommandOf<'SuspendAdoption'>, state: AdoptionState) {
  const { course } = state;
  if (course.suspended && sameFacts(latest(state, 'AdoptionSuspended'), data)) return [];
  refuseClosed(state);
  if (course.suspended) throw refusalOfCourse.alreadySuspended();
  if (!course.adopting && !course.trialRunning) throw refusalOfCourse.notUnderWay(adoptionStage(course));
  return [{ type: 'AdoptionSuspended', data } as const];
}

export function resume({ data }: AdoptionCommandOf<'ResumeAdoption'>, state: AdoptionState) {
  const { suspended } = state.course;
  if (!suspended && sameFacts(latest(state, 'AdoptionResumed'), data)) return [];
  refuseClosed(state);
  if (!suspended) throw refusalOfCourse.notSuspended(adoptionStage(state.course));
  return [{ type: 'AdoptionResumed', data } as const];
}
