import type { DataOf } from '../catalogue.js';
import { programMerged } from '../program/merged-program.js';
import { sameFacts } from '../same-facts.js';
import type { KnownOfProgram, VisitCommandOf } from './visit.commands.js';
import * as refusal from './visit.refusals.js';
import { sideOf, type Plan } from './visit-sides.js';
import type { VisitEvent, VisitState } from './visit-state.js';

type Decision = readonly VisitEvent[];

/** A topic or site may only name a program of the host, by the record that is kept: it is the host's work that was looked at. */
function refuseOtherProgram(programId: string | undefined, known: KnownOfProgram, host: string): void {
  if (programId === undefined) return;
  if (known.program === 'unknown' || known.program === null) throw refusal.programUnknown(programId);
  const { municipality, mergedInto } = known.program;
  if (municipality !== host) throw refusal.programNotOfHost(programId, host);
  if (mergedInto) throw programMerged('visit', '/program', programId, mergedInto);
}

export function study(
  { data, known }: VisitCommandOf<'StudyTopic'>,
  { host }: Plan,
  { held, topics }: VisitState,
): Decision {
  if (!held) throw refusal.notHeld();
  const recorded = topics.find(({ topic }) => sameFacts(topic, data.topic));
  if (recorded && recorded.program === data.program) return [];
  if (recorded) throw refusal.alreadyRecorded('topic', data.program);
  refuseOtherProgram(data.program, known, host);
  return [{ type: 'TopicStudied', data }];
}

export function visitSite(
  { data, known }: VisitCommandOf<'VisitSite'>,
  { host }: Plan,
  { held, sites }: VisitState,
): Decision {
  if (data.reported === 'made' && !held) throw refusal.notHeld();
  const recorded = sites.find(({ site, reported }) => site === data.site && reported === data.reported);
  if (recorded && recorded.program === data.program) return [];
  if (recorded) throw refusal.alreadyRecorded('site', data.program);
  refuseOtherProgram(data.program, known, host);
  return [{ type: 'SiteVisited', data }];
}

export function recordStatement(
  data: DataOf<'StatementRecorded'>,
  plan: Plan,
  { statements }: VisitState,
): Decision {
  if (statements.some((statement) => sameFacts(statement, data))) return [];
  sideOf(plan, data.municipality);
  return [{ type: 'StatementRecorded', data }];
}
