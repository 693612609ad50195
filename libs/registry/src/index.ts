export * from './vocabulary/text.js';
export * from './vocabulary/calendar.js';
export * from './vocabulary/period.js';
export * from './vocabulary/days.js';
export * from './vocabulary/codes.js';
export * from './vocabulary/person.js';
export * from './vocabulary/provenance.js';
export * from './vocabulary/correction.js';
export * from './domain-error.js';
export * from './decider.js';
export * from './event-definition.js';
export * from './catalogue.js';
export * from './municipality/municipality.events.js';
export { betterCounted, latestFirst, type FigureKey } from './municipality/figure-order.js';
export * from './indicator/indicator.events.js';
export * from './program/program.events.js';
export * from './program/program-life.events.js';
export * from './visit/visit.events.js';
export * from './adoption/adoption.events.js';
export * from './adoption/agreement.events.js';
export * from './adoption/course.events.js';
export * from './adoption/dispute.events.js';
export * from './outcome/outcome.events.js';
export * from './evidence/evidence.events.js';
export * from './event-id.js';
export * from './same-facts.js';
export * from './municipality/municipality.commands.js';
export { openTermIndex, type Term } from './municipality/offices.js';
export * from './municipality/municipality.js';
export * from './municipality/existence.js';
export * from './indicator/indicator.commands.js';
export * from './indicator/indicator.js';
export * from './program/program.commands.js';
export * from './program/program.js';
export * from './visit/visit.commands.js';
export {
  attestedBy,
  confirmedByHost,
  mismatchesOf,
  mismatchFields,
  reconciliationStatus,
  reconciliationStatuses,
  type Attestation,
  type MismatchField,
  type ReconciliationStatus,
  type SidesOfVisit,
  type VisitClaim,
  type VisitSide,
} from './visit/reconciliation.js';
export * from './visit/visit.js';
export * from './adoption/adoption.commands.js';
export * from './adoption/stage.js';
export * from './adoption/attribution.js';
export * from './adoption/grounds.js';
export * from './adoption/lapsed.js';
export * from './adoption/adoption.js';
export { allOf as adoptionFacts, latest as latestAdoptionFact } from './adoption/adoption-state.js';
export * from './outcome/outcome.commands.js';
export {
  observationKey,
  correctableFields,
  findObservation,
  isReviewedAnew,
  reviewStates,
  type Observation,
} from './outcome/observation.js';
export * from './outcome/outcome.js';
export * from './record/record.events.js';
export * from './record/record.commands.js';
export * from './record/facts.js';
export { withValue } from './record/pointer.js';
export * from './record/journal.js';
export * from './record/with-record.js';
export * from './happened/not-yet.js';
export * from './record/whose-word.js';
export * from './contradiction/facts.js';
export * from './contradiction/contradiction.js';
export { happenedOn } from './contradiction/happened-on.js';
export * from './vocabulary/exact-decimal.js';
export * from './evidence/evidence.commands.js';
export { wrongWithTitle } from './evidence/title.js';
export * from './evidence/evidence.js';
export * from './deciders.js';
export * from './vocabulary/json.js';
