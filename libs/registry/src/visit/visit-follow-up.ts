import type { DataOf } from '../catalogue.js';
import { sameFacts } from '../same-facts.js';
import * as refusal from './visit.refusals.js';
import * as following from './visit-follow-up.refusals.js';
import { sideOf, type Plan } from './visit-sides.js';
import type { VisitEvent, VisitState } from './visit-state.js';

type Decision = readonly VisitEvent[];

export function fileReport(
  data: DataOf<'TripReportFiled'>,
  { guest }: Plan,
  { held, reports }: VisitState,
): Decision {
  if (data.municipality !== guest) throw following.reportNotByGuest(data.municipality, guest);
  if (!held) throw refusal.notHeld();
  const recorded = reports.find(({ document }) => document === data.document);
  // A report dated before the visit is filed all the same: evidence older than what it proves is a work item.
  if (!recorded) return [{ type: 'TripReportFiled', data }];
  if (sameFacts(recorded, data)) return [];
  const field = recorded.date === data.date ? 'by' : 'date';
  throw following.reportAlreadyFiled(`/${field}`, data[field], recorded.date);
}

export function planFollowUp(
  data: DataOf<'FollowUpPlanned'>,
  plan: Plan,
  { held, followUps }: VisitState,
): Decision {
  sideOf(plan, data.municipality);
  if (!held) throw refusal.notHeld();
  const recorded = followUps.find(({ followUpId }) => followUpId === data.followUpId);
  if (sameFacts(recorded, data)) return [];
  if (recorded) throw following.followUpAlreadyPlanned(data.followUpId);
  if (data.dueOn < held.from) throw following.beforeTheVisit('/dueOn', data.dueOn, held.from);
  return [{ type: 'FollowUpPlanned', data }];
}

export function completeFollowUp(
  data: DataOf<'FollowUpDone'>,
  { held, followUps, followUpsDone }: VisitState,
): Decision {
  const promised = followUps.find(({ followUpId }) => followUpId === data.followUpId);
  if (!promised) throw following.followUpUnknown(data.followUpId);
  if (data.municipality !== promised.municipality)
    throw following.followUpOfOtherSide(data.municipality, promised.municipality);
  const recorded = followUpsDone.find(({ followUpId }) => followUpId === data.followUpId);
  if (sameFacts(recorded, data)) return [];
  if (recorded) {
    const field = recorded.date === data.date ? 'result' : 'date';
    throw following.followUpAlreadyDone(`/${field}`, data[field], recorded.date);
  }
  if (held && data.date < held.from) throw following.beforeTheVisit('/date', data.date, held.from);
  return [{ type: 'FollowUpDone', data }];
}
