import type { DataOf } from '../catalogue.js';
import { sameFacts } from '../same-facts.js';
import {
  reconciliationStatus,
  sameClaim,
  sameWords,
  type Attestation,
  type VisitClaim,
} from './reconciliation.js';
import type { VisitCommandOf } from './visit.commands.js';
import * as refusal from './visit.refusals.js';
import * as attesting from './visit-attestation.refusals.js';
import { refuseReversed, sideOf, type Plan } from './visit-sides.js';
import type { VisitEvent, VisitState } from './visit-state.js';

type Decision = readonly VisitEvent[];
const fields = ['from', 'to', 'place', 'people'] as const;

/** What both sides agreed on, while neither disputes it anew: nothing is attested against it. */
const agreedOn = (state: VisitState): VisitClaim | null =>
  reconciliationStatus(state) === 'reconciled' ? state.reconciled : null;

function refuseAgainst(agreed: VisitClaim | null, data: VisitClaim): void {
  if (!agreed || sameClaim(agreed, data)) return;
  const differs = (name: (typeof fields)[number]) =>
    name === 'place' ? !sameWords(agreed.place, data.place) : agreed[name] !== data[name];
  const field = fields.find(differs) ?? 'from';
  throw attesting.alreadyReconciled(`/${field}`, data[field], agreed);
}

export function attest({ data }: VisitCommandOf<'AttestVisit'>, plan: Plan, state: VisitState): Decision {
  const side = sideOf(plan, data.municipality);
  if (!state.held) throw refusal.notHeld();
  refuseReversed(data);
  const recorded = state.attestations[side];
  // A confirmation in the older form says less: the attestation takes its place, whatever it says.
  if (recorded?.form !== 'attested') {
    refuseAgainst(agreedOn(state), data);
    return [{ type: 'VisitAttested', data: { ...data, side } }];
  }
  const field = fields.find((name) => recorded[name] !== data[name]);
  if (field === undefined) return [];
  throw attesting.alreadyAttested(`/${field}`, data[field], recorded);
}

/** An attestation says all that a confirmation could. */
const implies = (
  attested: Omit<Attestation, 'form'>,
  { date, place, people }: DataOf<'HostConfirmed'>,
): boolean =>
  attested.from <= date &&
  date <= attested.to &&
  sameWords(attested.place, place) &&
  (people === undefined || people === attested.people);

export function confirm(data: DataOf<'HostConfirmed'>, { host }: Plan, state: VisitState): Decision {
  if (data.municipality !== host) throw refusal.notTheHost(data.municipality, host);
  if (!state.held) throw refusal.notHeld();
  const { hostConfirmation } = state;
  if (sameFacts(hostConfirmation, data)) return [];
  if (hostConfirmation) throw refusal.hostAlreadyConfirmed(data.date, hostConfirmation.date);
  const attested = state.attestations.host;
  if (!attested) {
    const agreed = agreedOn(state);
    if (agreed && !implies(agreed, data)) throw attesting.alreadyReconciled('/date', data.date, agreed);
    return [{ type: 'HostConfirmed', data }];
  }
  if (implies(attested, data)) return [];
  throw attesting.alreadyAttested('/date', data.date, attested);
}

export function dispute(
  { data }: VisitCommandOf<'DisputeVisit'>,
  plan: Plan,
  { held, disputes }: VisitState,
): Decision {
  const disputed = { ...data, side: sideOf(plan, data.municipality) };
  if (!held) throw refusal.notHeld();
  if (disputes.some((open) => sameFacts(open, disputed))) return [];
  return [{ type: 'VisitDisputed', data: disputed }];
}

/** Each side says which values hold; when the other has said the same, both have agreed. */
export function reconcile(
  { data }: VisitCommandOf<'ReconcileVisit'>,
  plan: Plan,
  state: VisitState,
): Decision {
  const side = sideOf(plan, data.municipality);
  if (!state.held) throw refusal.notHeld();
  refuseReversed(data);
  const status = reconciliationStatus(state);
  const { reconciled, proposals } = state;
  if (status === 'reconciled' && reconciled) {
    const field = fields.find((name) => reconciled[name] !== data[name]);
    if (field === undefined || sameClaim(reconciled, data)) return [];
    throw attesting.alreadyReconciled(`/${field}`, data[field], reconciled);
  }
  if (status !== 'mismatch' && status !== 'disputed') throw attesting.nothingToReconcile();
  const { [side]: own, [side === 'guest' ? 'host' : 'guest']: others } = proposals;
  if (others && sameClaim(others, data)) return [{ type: 'VisitReconciled', data: { ...data, side } }];
  if (own && sameClaim(own, data)) return [];
  return [{ type: 'ReconciliationProposed', data: { ...data, side } }];
}
