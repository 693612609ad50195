export * from './vocabulary/text.js';
export * from './vocabulary/calendar.js';
export * from './vocabulary/period.js';
export * from './vocabulary/codes.js';
export * from './vocabulary/person.js';
export * from './vocabulary/provenance.js';
export * from './vocabulary/correction.js';
export * from './domain-error.js';
export * from './decider.js';
export * from './catalogue.js';
export * from './municipality/municipality.events.js';
export * from './indicator/indicator.events.js';
export * from './program/program.events.js';
export * from './visit/visit.events.js';
export * from './adoption/adoption.events.js';
export * from './outcome/outcome.events.js';
export * from './event-id.js';
export * from './same-facts.js';
export * from './municipality/municipality.js';
export * from './indicator/indicator.js';
export * from './program/program.js';
export * from './visit/visit.commands.js';
export * from './visit/visit.js';
export * from './adoption/adoption.commands.js';
export * from './adoption/stage.js';
export * from './adoption/attribution.js';
export * from './adoption/adoption.js';
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
export * from './contradiction/facts.js';
export * from './contradiction/contradiction.js';
export * from './vocabulary/exact-decimal.js';
export * from './deciders.js';
