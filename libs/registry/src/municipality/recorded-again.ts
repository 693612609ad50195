import type { RulesBetweenFacts } from '../record/breaches.js';
import type { MunicipalityCommand } from './municipality.commands.js';
import type { MunicipalityEvent, MunicipalityState } from './municipality.js';

const existing = { continuedAs: [] };

function again(event: MunicipalityEvent): MunicipalityCommand {
  switch (event.type) {
    case 'MunicipalityRegistered':
      return { type: 'RegisterMunicipality', data: event.data };
    case 'PopulationRecorded':
      return { type: 'RecordPopulation', data: event.data };
    case 'HouseholdsRecorded':
      return { type: 'RecordHouseholds', data: event.data };
    case 'AreaRecorded':
      return { type: 'RecordArea', data: event.data };
    case 'MunicipalityRenamed': {
      const { to, instrument } = event.data;
      return { type: 'RenameMunicipality', data: { name: to, instrument } };
    }
    case 'MunicipalitySplit':
      return {
        type: 'SplitMunicipality',
        data: event.data,
        known: { into: event.data.into.map(() => existing) },
      };
    case 'MunicipalityMerged':
      return { type: 'MergeMunicipality', data: event.data, known: { into: existing } };
    case 'MunicipalityMoved':
      return { type: 'MoveMunicipality', data: event.data, known: { successor: existing } };
    case 'OfficeHeld':
      return { type: 'HoldOffice', data: event.data };
    case 'OfficeLeft':
      return { type: 'LeaveOffice', data: event.data };
  }
}

/** A name misspelt both where an office was taken and where it was left leaves the office held until both are right. */
export const betweenMunicipalityFacts: RulesBetweenFacts<
  MunicipalityCommand,
  MunicipalityEvent,
  MunicipalityState
> = {
  again,
  tolerated: [
    'municipality.not_in_office',
    'municipality.office_occupied',
    'municipality.already_left',
    'municipality.end_recorded_otherwise',
  ],
};
