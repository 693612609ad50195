import type { DataOf, EventsOf } from '../catalogue.js';
import type { CommandOf, Decider } from '../decider.js';
import { sameFacts } from '../same-facts.js';
import { wellFormed } from '../well-formed.js';
import {
  MunicipalityRegistered,
  PopulationRecorded,
  type municipalityEvents,
} from './municipality.events.js';
import * as refusal from './municipality.refusals.js';

/** Stream of one municipality, by its code in the ministry's list. */
export const municipalityStream = (code: string) => `municipality-${code}` as const;

export type MunicipalityEvent = EventsOf<keyof typeof municipalityEvents>;

export type MunicipalityCommand =
  | CommandOf<'RegisterMunicipality', DataOf<'MunicipalityRegistered'>>
  | CommandOf<'RecordPopulation', DataOf<'PopulationRecorded'>>;

export const municipalityCommands = {
  RegisterMunicipality: MunicipalityRegistered,
  RecordPopulation: PopulationRecorded,
};

export interface MunicipalityState {
  readonly registered: DataOf<'MunicipalityRegistered'> | null;
  readonly populationByYear: Readonly<Record<number, number>>;
}

const initialState: MunicipalityState = { registered: null, populationByYear: {} };

/** A newer edition of the code list that says the same of a municipality is nothing new about it. */
const withoutEdition = (data: DataOf<'MunicipalityRegistered'>) => ({ ...data, codeList: null });

function decide(command: MunicipalityCommand, state: MunicipalityState): readonly MunicipalityEvent[] {
  wellFormed('municipality', municipalityCommands[command.type], command.data);
  switch (command.type) {
    case 'RegisterMunicipality': {
      const { data } = command;
      if (state.registered) {
        if (sameFacts(withoutEdition(state.registered), withoutEdition(data))) return [];
        throw refusal.alreadyRegistered(data.code, state.registered.name);
      }
      if (!data.code.startsWith(`${data.province.code}.`))
        throw refusal.provinceDiffers(data.province.code, data.code);
      return [{ type: 'MunicipalityRegistered', data }];
    }
    case 'RecordPopulation': {
      const { year, population } = command.data;
      if (!state.registered) throw refusal.unknownMunicipality();
      const recorded = state.populationByYear[year];
      if (recorded === population) return [];
      if (recorded !== undefined) throw refusal.populationAlreadyRecorded(year, population, recorded);
      return [{ type: 'PopulationRecorded', data: command.data }];
    }
  }
}

function evolve(state: MunicipalityState, event: MunicipalityEvent): MunicipalityState {
  switch (event.type) {
    case 'MunicipalityRegistered':
      return { ...state, registered: event.data };
    case 'PopulationRecorded':
      return {
        ...state,
        populationByYear: { ...state.populationByYear, [event.data.year]: event.data.population },
      };
    default:
      return state;
  }
}

/** A municipality of the code list and its population by year. */
export const municipality: Decider<MunicipalityCommand, MunicipalityEvent, MunicipalityState> = {
  initialState,
  decide,
  evolve,
};
