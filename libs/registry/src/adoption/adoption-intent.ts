import { refuseEndedMunicipality } from '../municipality/existence.js';
import { programMerged } from '../program/merged-program.js';
import { sameFacts } from '../same-facts.js';
import type { AdoptionCommandOf, KnownAtIntent } from './adoption.commands.js';
import * as refusal from './adoption.refusals.js';
import * as refusalOfAttempt from './attempt.refusals.js';
import type { AdoptionEvent, AdoptionState } from './adoption-state.js';

type Intend = AdoptionCommandOf<'IntendAdoption'>;

function refuseVisit({ visit, adopter }: Intend['data'], known: KnownAtIntent['visit'], origin: string) {
  if (visit === undefined) return;
  if (known === 'unknown' || known === null) throw refusal.visitUnknown(visit);
  if (known.guest !== adopter || known.host !== origin) throw refusal.visitOfOthers(visit, adopter, origin);
}

function refusePrevious(
  { previousAttempt, adoptionId, program, adopter }: Intend['data'],
  known: Intend['known'],
) {
  if (previousAttempt === undefined) return;
  if (previousAttempt === adoptionId) throw refusalOfAttempt.previousIsItself(previousAttempt);
  const previous = known.previousAttempt;
  if (previous === 'unknown' || previous === null) throw refusalOfAttempt.previousUnknown(previousAttempt);
  if (previous.adopter !== adopter || previous.program !== program)
    throw refusalOfAttempt.previousOfOthers(previousAttempt);
  if (!previous.closed) throw refusalOfAttempt.previousOpen(previousAttempt);
}

export function intend({ data, known }: Intend, state: AdoptionState): readonly AdoptionEvent[] {
  if (state.intent) {
    if (sameFacts(state.intent, { ...data, origin: state.intent.origin })) return [];
    throw refusal.alreadyIntended(data.adoptionId);
  }
  if (!known.program) throw refusal.programUnknown(data.program);
  if (!known.adopter) throw refusal.adopterUnknown(data.adopter);
  refuseEndedMunicipality('adoption', known, [['/adopter', data.adopter]]);
  const origin = known.program.municipality;
  if (data.adopter === origin) throw refusal.ownProgram(data.adopter);
  if (known.program.mergedInto)
    throw programMerged('adoption', '/program', data.program, known.program.mergedInto);
  refuseVisit(data, known.visit, origin);
  refusePrevious(data, known);
  return [{ type: 'AdoptionIntended', data: { ...data, origin } }];
}
