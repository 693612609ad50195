import type { DataOf } from '../catalogue.js';
import { refuseEndedMunicipality } from '../municipality/existence.js';
import { sameFacts } from '../same-facts.js';
import type { AdoptionCommandOf } from './adoption.commands.js';
import * as refusal from './attempt.refusals.js';
import { allOf, latest, type AdoptionState } from './adoption-state.js';
import { refuseClosed } from './closed.js';

type Intent = DataOf<'AdoptionIntended'>;

/** It may be assessed again: the latest assessment counts. */
export function assess({ data }: AdoptionCommandOf<'AssessFeasibility'>, state: AdoptionState) {
  if (sameFacts(latest(state, 'FeasibilityAssessed'), data)) return [];
  refuseClosed(state);
  return [{ type: 'FeasibilityAssessed', data } as const];
}

function refuseParties(
  { parties, signatories = [] }: DataOf<'AgreementSigned'>,
  { adopter, origin }: Intent,
  unregistered: readonly string[],
): void {
  parties.forEach((code, position) => {
    if (parties.indexOf(code) === position) return;
    throw parties.every((it) => it === code)
      ? refusal.agreementWithOneself(position, code)
      : refusal.partyRepeated(position, code);
  });
  if (parties.length < 2) throw refusal.agreementWithOneself(0, parties[0]);
  const missing = [adopter, origin].find((code) => !parties.includes(code));
  if (missing !== undefined) throw refusal.agreementOfOthers(parties, adopter, origin);
  parties.forEach((code, position) => {
    if (unregistered.includes(code)) throw refusal.partyUnknown(position, code);
  });
  signatories.forEach(({ municipality }, position) => {
    if (!parties.includes(municipality)) throw refusal.signatoryOfNoParty(position, municipality, parties);
  });
}

/**
 * A joint agreement usually comes before the cooperation agreement, but need not be on record; several may be signed,
 * and they may be signed before or after the decision.
 */
export function signAgreement(
  { data, known }: AdoptionCommandOf<'SignAgreement'>,
  intent: Intent,
  state: AdoptionState,
) {
  if (allOf(state, 'AgreementSigned').some((it) => sameFacts(it, data))) return [];
  refuseClosed(state);
  refuseParties(data, intent, known.unregistered);
  refuseEndedMunicipality(
    'adoption',
    known,
    data.parties.map((code, position) => [`/parties/${position}`, code] as const),
  );
  return [{ type: 'AgreementSigned', data } as const];
}
