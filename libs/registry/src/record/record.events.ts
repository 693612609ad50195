import { ConcernRaised, ConcernResolved, FactCorrected, FactRetracted } from '../vocabulary/correction.js';

/** What is said about the record itself. Any stream may hold these, after the facts of its aggregate. */
export const recordEvents = { FactCorrected, FactRetracted, ConcernRaised, ConcernResolved };
