import type { DataOf, EventsOf } from '../catalogue.js';
import type { Decider } from '../decider.js';
import { sameFacts } from '../same-facts.js';
import { wellFormed } from '../well-formed.js';
import { refuseCheck, saysNothingNew } from './check-rules.js';
import { evidenceCommands, type EvidenceCommand } from './evidence.commands.js';
import type { EvidenceCondition, evidenceEvents } from './evidence.events.js';
import * as refusal from './evidence.refusals.js';
import { wrongWithTitle } from './title.js';

/** Stream of one file, by the SHA-256 of its bytes. */
export const evidenceStream = (sha256: string) => `evidence-${sha256}` as const;

export type EvidenceEvent = EventsOf<keyof typeof evidenceEvents>;

export interface EvidenceState {
  readonly filed: DataOf<'EvidenceFiled'> | null;
  readonly condition: EvidenceCondition;
  /** The latest check of the bytes that lie there now; null when nobody has looked since they came. */
  readonly lastCheck: DataOf<'EvidenceChecked'> | null;
  readonly links: readonly DataOf<'EvidenceLinked'>[];
}

const initialState: EvidenceState = { filed: null, condition: 'filed', lastCheck: null, links: [] };

type Of<Type extends EvidenceCommand['type']> = Extract<EvidenceCommand, { type: Type }>;

/** Says again that the bytes are there when the record says that they are not. */
function restore({ condition }: EvidenceState): readonly EvidenceEvent[] {
  if (condition !== 'missing' && condition !== 'altered') return [];
  return [{ type: 'EvidenceRestored', data: { after: condition } }];
}

function file({ data, known }: Of<'FileEvidence'>, state: EvidenceState): readonly EvidenceEvent[] {
  if (state.filed) {
    if (sameFacts(state.filed, data)) return restore(state);
    throw refusal.alreadyFiled(data.title, state.filed.title);
  }
  const wrong = wrongWithTitle(data.title);
  if (wrong === 'hidden_marks') throw refusal.titleHasHiddenMarks(data.title);
  if (wrong === 'path') throw refusal.titleIsPath(data.title);
  if (data.url === undefined && data.archiveReference === undefined) throw refusal.placeNeeded();
  if (data.municipality !== undefined && !known.municipality)
    throw refusal.municipalityUnknown(data.municipality);
  return [{ type: 'EvidenceFiled', data }];
}

function link({ data, known }: Of<'LinkEvidence'>, { links }: EvidenceState): readonly EvidenceEvent[] {
  if (links.some((recorded) => sameFacts(recorded, data))) return [];
  if (known.proven === 'unknown') throw refusal.provenUnknown(data.category, data.id);
  if (known.proven === 'event_unknown') throw refusal.eventUnknown(data.eventId);
  return [{ type: 'EvidenceLinked', data }];
}

function decide(command: EvidenceCommand, state: EvidenceState): readonly EvidenceEvent[] {
  wellFormed('evidence', evidenceCommands[command.type], command.data);
  if (command.type === 'FileEvidence') return file(command, state);
  if (!state.filed) throw refusal.unknownEvidence();
  switch (command.type) {
    case 'LinkEvidence':
      return link(command, state);
    case 'CheckEvidence':
      refuseCheck(command.data, state.filed.sha256);
      if (saysNothingNew(command.data, state.lastCheck)) return [];
      return [{ type: 'EvidenceChecked', data: command.data }];
    case 'RestoreEvidence':
      if (command.data.sha256 !== state.filed.sha256)
        throw refusal.otherBytes(command.data.sha256, state.filed.sha256);
      return restore(state);
  }
}

function evolve(state: EvidenceState, event: EvidenceEvent): EvidenceState {
  switch (event.type) {
    case 'EvidenceFiled':
      return { ...state, filed: event.data };
    case 'EvidenceLinked':
      return { ...state, links: [...state.links, event.data] };
    case 'EvidenceChecked':
      return { ...state, condition: event.data.result, lastCheck: event.data };
    case 'EvidenceRestored':
      return { ...state, condition: 'restored', lastCheck: null };
    default:
      return state;
  }
}

/** A file that proves something: what it is, where it was found, what it proves, and whether its bytes are still there. */
export const evidence: Decider<EvidenceCommand, EvidenceEvent, EvidenceState> = {
  initialState,
  decide,
  evolve,
};
