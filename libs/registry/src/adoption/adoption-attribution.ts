import type { DataOf } from '../catalogue.js';
import { sameFacts } from '../same-facts.js';
import type { AdoptionCommandOf } from './adoption.commands.js';
import { refuseOtherProgram } from './adoption-practice.js';
import { basisNotOfClaimant } from './adoption.refusals.js';
import { allOf, type AdoptionState } from './adoption-state.js';
import { basesOfClaimant, type RecordedGround } from './attribution.js';
import * as refusal from './dispute.refusals.js';

const groundBy = ({ grounds }: AdoptionState, event: string): RecordedGround | undefined =>
  grounds.find(({ eventId }) => eventId === event);

const fell = (ground: RecordedGround | undefined): boolean =>
  ground?.disputes.some(({ outcome }) => outcome === 'claim_falls') ?? false;

/**
 * A claim on a better basis by the same party is one more claim: the highest rung counts, so it raises the
 * attribution, and what was claimed before stays on record. The same claim made again is not a new one, so that a
 * dispute that it lost stands against it.
 */
export function claim(
  { data, known }: AdoptionCommandOf<'ClaimAttribution'>,
  { adopter }: DataOf<'AdoptionIntended'>,
  state: AdoptionState,
) {
  const same = state.claims.filter(({ eventId: _its, ...recorded }) => sameFacts(recorded, data));
  const hasFallen = ({ eventId }: { readonly eventId: string }) => fell(groundBy(state, eventId));
  if (same.some(hasFallen)) throw refusal.claimFell(data.basis);
  if (same.length > 0) return [];
  const allowed = basesOfClaimant[data.claimant];
  if (!allowed.includes(data.basis)) throw basisNotOfClaimant(data.basis, allowed);
  const onSite = data.basis === 'site_verification';
  if (onSite && !data.onSite) throw refusal.onSiteNeeded();
  if (!onSite && data.onSite) throw refusal.onSiteOfOtherBasis(data.basis);
  if (data.claimant === 'verifier' && known.ownEvents.some((id) => !state.judgements.includes(id)))
    throw refusal.ownEntryVerified();
  refuseOtherProgram(data.localProgram, known, adopter);
  return [{ type: 'AttributionClaimed', data } as const];
}

export function dispute({ data }: AdoptionCommandOf<'DisputeAttribution'>, state: AdoptionState) {
  const ground = groundBy(state, data.claim);
  if (!ground) throw refusal.claimUnknown(data.claim);
  const recorded = allOf(state, 'AttributionDisputed');
  const isOpen = ground.disputes.some((it) => it.party === data.party && it.outcome === null);
  if (isOpen && recorded.some((it) => sameFacts(it, data))) return [];
  if (ground.claimant === data.party) throw refusal.ownClaimDisputed(data.party);
  if (isOpen) throw refusal.alreadyDisputed(data.claim);
  if (fell(ground)) throw refusal.claimFallen(data.claim);
  return [{ type: 'AttributionDisputed', data } as const];
}

export function resolve(
  { data, known }: AdoptionCommandOf<'ResolveAttributionDispute'>,
  state: AdoptionState,
) {
  if (allOf(state, 'AttributionDisputeResolved').some((it) => sameFacts(it, data))) return [];
  const ground = state.grounds.find(({ disputes }) => disputes.some((it) => it.eventId === data.dispute));
  const disputed = ground?.disputes.find(({ eventId }) => eventId === data.dispute);
  if (!ground || !disputed) throw refusal.disputeUnknown(data.dispute);
  if (disputed.outcome !== null) throw refusal.alreadyResolved(data.outcome, disputed.outcome);
  if (known.ownEvents.includes(ground.eventId) || known.ownEvents.includes(disputed.eventId))
    throw refusal.ownDisputeResolved(data.dispute);
  return [{ type: 'AttributionDisputeResolved', data } as const];
}
