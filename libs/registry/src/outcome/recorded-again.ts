import type { RulesBetweenFacts } from '../record/breaches.js';
import type { OutcomeCommand } from './outcome.commands.js';
import type { OutcomeEvent, OutcomeState } from './outcome.js';

const somebodyElse = { actor: 'whoever published it', authors: ['whoever recorded it'] };

/** Claims have their own rules of correction; what is left is said of them: how they were reviewed, and breaks. */
function again(event: OutcomeEvent): OutcomeCommand | null {
  switch (event.type) {
    case 'OutcomePublished':
      return { type: 'PublishOutcome', data: event.data, known: somebodyElse };
    case 'MethodBreakDeclared':
      return { type: 'DeclareMethodBreak', data: event.data };
    default:
      return null;
  }
}

/** A claim is retracted with what was said of it, and a series without claims keeps its breaks. */
export const betweenOutcomeFacts: RulesBetweenFacts<OutcomeCommand, OutcomeEvent, OutcomeState> = {
  again,
  tolerated: ['outcome.observation_unknown', 'outcome.superseded', 'outcome.series_unknown'],
};
