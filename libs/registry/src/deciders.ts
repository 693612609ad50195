import type { StreamCategory } from './catalogue.js';
import type { WithoutKnown } from './decider.js';
import { adoptionCommands, type AdoptionCommand } from './adoption/adoption.commands.js';
import { adoption } from './adoption/adoption.js';
import { indicatorCommands, type IndicatorCommand } from './indicator/indicator.commands.js';
import { indicator } from './indicator/indicator.js';
import { municipalityCommands, type MunicipalityCommand } from './municipality/municipality.commands.js';
import { municipality } from './municipality/municipality.js';
import { outcomeCommands, type OutcomeCommand } from './outcome/outcome.commands.js';
import { outcome } from './outcome/outcome.js';
import { program, programCommands, type ProgramCommand } from './program/program.js';
import { visitCommands, type VisitCommand } from './visit/visit.commands.js';
import { visit } from './visit/visit.js';

/** The one place where an aggregate is registered, by the category of its streams. */
export const deciders = {
  municipality,
  indicator,
  program,
  visit,
  adoption,
  outcome,
} as const satisfies Record<StreamCategory, object>;

/** The schema of each command's data, by the category whose decider takes it. */
export const commandSchemas = {
  municipality: municipalityCommands,
  indicator: indicatorCommands,
  program: programCommands,
  visit: visitCommands,
  adoption: adoptionCommands,
  outcome: outcomeCommands,
} as const satisfies Record<StreamCategory, object>;

/** Any command of the registry, with what was looked up for it. */
export type RegistryCommand =
  MunicipalityCommand | IndicatorCommand | ProgramCommand | VisitCommand | AdoptionCommand | OutcomeCommand;

/** Any command as a person gives it. */
export type GivenCommand = WithoutKnown<RegistryCommand>;
