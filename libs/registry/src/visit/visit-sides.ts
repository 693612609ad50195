import type { DataOf } from '../catalogue.js';
import type { VisitSide } from './reconciliation.js';
import * as refusal from './visit.refusals.js';

export type Plan = DataOf<'VisitPlanned'>;

/** The side that a municipality is on; refuses one that took no part. */
export function sideOf({ guest, host }: Plan, municipality: string): VisitSide {
  if (municipality === guest) return 'guest';
  if (municipality === host) return 'host';
  throw refusal.notAParticipant(municipality, guest, host);
}

export function refuseReversed({ from, to }: { readonly from: string; readonly to: string }): void {
  if (to < from) throw refusal.endsBeforeStart(from, to);
}
