export { isStreamName, type RecordedFact } from './recorded-fact.js';
export { cloudEventOf, type CloudEvent } from './cloudevents/cloud-event.js';
export {
  eventsAfter,
  followEvents,
  isPositionOfEvent,
  type EventFilter,
  type PlacedCloudEvent,
} from './cloudevents/read-events.js';
export { factsOfLog } from './fact-source.js';
export { NothingToWrite, wrongSubject, type FactSource, type Standard } from './standard.js';
export { standards } from './standards.js';
export { datasets } from './dcat/datasets.js';
