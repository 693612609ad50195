import type { RulesBetweenFacts } from '../record/breaches.js';
import type { EvidenceCommand } from './evidence.commands.js';
import type { EvidenceEvent, EvidenceState } from './evidence.js';

function again(event: EvidenceEvent): EvidenceCommand | null {
  switch (event.type) {
    case 'EvidenceFiled':
      return { type: 'FileEvidence', data: event.data, known: { municipality: true } };
    case 'EvidenceLinked':
      return { type: 'LinkEvidence', data: event.data, known: { proven: 'known' } };
    case 'EvidenceChecked':
      return { type: 'CheckEvidence', data: event.data };
    case 'EvidenceRestored':
      return null;
  }
}

export const betweenEvidenceFacts: RulesBetweenFacts<EvidenceCommand, EvidenceEvent, EvidenceState> = {
  again,
  tolerated: [],
};
