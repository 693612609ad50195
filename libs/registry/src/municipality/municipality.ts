import type { DataOf, EventsOf } from '../catalogue.js';
import type { Decider, Recorded } from '../decider.js';
import { sameFacts } from '../same-facts.js';
import { wellFormed } from '../well-formed.js';
import { addsArea, addsHouseholds, addsPopulation, type Denominators } from './denominators.js';
import { municipalityCommands, type MunicipalityCommand } from './municipality.commands.js';
import type { municipalityEvents } from './municipality.events.js';
import * as refusal from './municipality.refusals.js';
import { hold, leave, withDeparture, type Term } from './offices.js';
import { refuseAfterEnd } from './late-facts.js';
import { merge, move, split, type Succession } from './succession.js';

/** Stream of one municipality, by its code in the ministry's list. */
export const municipalityStream = (code: string) => `municipality-${code}` as const;

export type MunicipalityEvent = EventsOf<keyof typeof municipalityEvents>;
type EndingEvent = Extract<
  MunicipalityEvent,
  { type: 'MunicipalitySplit' | 'MunicipalityMerged' | 'MunicipalityMoved' }
>;
type Registration = DataOf<'MunicipalityRegistered'>;

export interface MunicipalityState extends Denominators, Succession {
  readonly registered: Registration | null;
  /** As it is called now. */
  readonly name: string | null;
  readonly terms: readonly Term[];
}

const initialState: MunicipalityState = {
  registered: null,
  name: null,
  populations: [],
  households: [],
  areas: [],
  splits: [],
  end: null,
  endedOn: null,
  continuedAs: [],
  terms: [],
};

/** A newer edition of the code list that says the same of a municipality is nothing new about it. */
const withoutEdition = (data: Registration) => ({ ...data, codeList: null });

function register(data: Registration, { registered, name }: MunicipalityState): readonly MunicipalityEvent[] {
  if (!registered) {
    if (!data.code.startsWith(`${data.province.code}.`))
      throw refusal.provinceDiffers(data.province.code, data.code);
    return [{ type: 'MunicipalityRegistered', data }];
  }
  const known = [registered, { ...registered, name: name ?? registered.name }];
  if (known.some((it) => sameFacts(withoutEdition(it), withoutEdition(data)))) return [];
  throw refusal.alreadyRegistered(data.code, name ?? registered.name);
}

function rename(
  { name: to, instrument }: { readonly name: string; readonly instrument?: string | undefined },
  from: string,
): readonly MunicipalityEvent[] {
  if (to === from) return [];
  return [{ type: 'MunicipalityRenamed', data: { from, to, ...(instrument && { instrument }) } }];
}

type Change = Exclude<MunicipalityCommand, { type: 'RegisterMunicipality' }>;

function change(
  command: Change,
  state: MunicipalityState,
  registered: Registration,
): readonly MunicipalityEvent[] {
  switch (command.type) {
    case 'RecordPopulation': {
      const data = { ...command.data, basis: command.data.basis ?? 'unstated' };
      return addsPopulation(data, state) ? [{ type: 'PopulationRecorded', data }] : [];
    }
    case 'RecordHouseholds':
      return addsHouseholds(command.data, state) ? [{ type: 'HouseholdsRecorded', data: command.data }] : [];
    case 'RecordArea':
      return addsArea(command.data, state) ? [{ type: 'AreaRecorded', data: command.data }] : [];
    case 'RenameMunicipality':
      return rename(command.data, state.name ?? registered.name);
    case 'SplitMunicipality':
      return split(command, registered.code, state);
    case 'MergeMunicipality':
      return merge(command, registered.code, state);
    case 'MoveMunicipality':
      return move(command, registered, state);
    case 'HoldOffice':
      return hold(command.data, state.terms);
    case 'LeaveOffice':
      return leave(command.data, state.terms);
  }
}

function decide(command: MunicipalityCommand, state: MunicipalityState): readonly MunicipalityEvent[] {
  wellFormed('municipality', municipalityCommands[command.type], command.data);
  if (command.type === 'RegisterMunicipality') return register(command.data, state);
  if (!state.registered) throw refusal.unknownMunicipality();
  const events = change(command, state, state.registered);
  refuseAfterEnd(state, events);
  return events;
}

/** Since when it is none any more is said by the envelope of what ended it. */
const endedBy = (
  { data, effectiveFrom }: Recorded<EndingEvent>,
  continuedAs: readonly string[],
): Pick<MunicipalityState, 'end' | 'endedOn' | 'continuedAs'> => ({
  end: data,
  endedOn: effectiveFrom ?? null,
  continuedAs,
});

function evolve(state: MunicipalityState, event: Recorded<MunicipalityEvent>): MunicipalityState {
  switch (event.type) {
    case 'MunicipalityRegistered':
      return { ...state, registered: event.data, name: event.data.name };
    case 'PopulationRecorded':
      return { ...state, populations: [...state.populations, event.data] };
    case 'HouseholdsRecorded':
      return { ...state, households: [...state.households, event.data] };
    case 'AreaRecorded':
      return { ...state, areas: [...state.areas, event.data] };
    case 'MunicipalityRenamed':
      return { ...state, name: event.data.to };
    case 'MunicipalitySplit': {
      const splits = [...state.splits, event.data];
      const { continues, into } = event.data;
      return continues ? { ...state, splits } : { ...state, splits, ...endedBy(event, into) };
    }
    case 'MunicipalityMerged':
      return { ...state, ...endedBy(event, [event.data.into]) };
    case 'MunicipalityMoved':
      return { ...state, ...endedBy(event, [event.data.successor]) };
    case 'OfficeHeld':
      return { ...state, terms: [...state.terms, event.data] };
    case 'OfficeLeft':
      return { ...state, terms: withDeparture(state.terms, event.data) };
    default:
      return state;
  }
}

/** A municipality of the code list: its names, what it is divided by, what it became, and who holds its offices. */
export const municipality: Decider<MunicipalityCommand, MunicipalityEvent, MunicipalityState> = {
  initialState,
  decide,
  evolve,
};
