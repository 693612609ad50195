import { z } from 'zod';
import type { DataOf } from '../catalogue.js';
import type { CommandOf } from '../decider.js';
import type { PreciseDate } from '../vocabulary/calendar.js';
import { text } from '../vocabulary/text.js';
import {
  AreaRecorded,
  HouseholdsRecorded,
  MunicipalityMerged,
  MunicipalityMoved,
  MunicipalityRegistered,
  MunicipalitySplit,
  OfficeHeld,
  OfficeLeft,
  PopulationRecorded,
  type PopulationBasis,
} from './municipality.events.js';

/** What must be known of a municipality that another goes on in; null when it is not registered. */
export type KnownMunicipality = null | {
  /** The codes under which it goes on itself; empty while it exists. */
  readonly continuedAs: readonly string[];
  readonly endedOn?: PreciseDate | null;
};

type Population = Omit<DataOf<'PopulationRecorded'>, 'basis'> & {
  readonly basis?: PopulationBasis | undefined;
};
type NewName = { readonly name: string; readonly instrument?: string | undefined };

export type MunicipalityCommand =
  | CommandOf<'RegisterMunicipality', DataOf<'MunicipalityRegistered'>>
  | CommandOf<'RecordPopulation', Population>
  | CommandOf<'RecordHouseholds', DataOf<'HouseholdsRecorded'>>
  | CommandOf<'RecordArea', DataOf<'AreaRecorded'>>
  | CommandOf<'RenameMunicipality', NewName>
  | CommandOf<
      'SplitMunicipality',
      DataOf<'MunicipalitySplit'>,
      { readonly into: readonly KnownMunicipality[] }
    >
  | CommandOf<'MergeMunicipality', DataOf<'MunicipalityMerged'>, { readonly into: KnownMunicipality }>
  | CommandOf<'MoveMunicipality', DataOf<'MunicipalityMoved'>, { readonly successor: KnownMunicipality }>
  | CommandOf<'HoldOffice', DataOf<'OfficeHeld'>>
  | CommandOf<'LeaveOffice', DataOf<'OfficeLeft'>>;

export type MunicipalityCommandOf<Type extends MunicipalityCommand['type']> = Extract<
  MunicipalityCommand,
  { type: Type }
>;

export const municipalityCommands = {
  RegisterMunicipality: MunicipalityRegistered,
  RecordPopulation: PopulationRecorded.partial({ basis: true }),
  RecordHouseholds: HouseholdsRecorded,
  RecordArea: AreaRecorded,
  RenameMunicipality: z.strictObject({ name: text(120), instrument: text(300).optional() }),
  SplitMunicipality: MunicipalitySplit,
  MergeMunicipality: MunicipalityMerged,
  MoveMunicipality: MunicipalityMoved,
  HoldOffice: OfficeHeld,
  LeaveOffice: OfficeLeft,
};
