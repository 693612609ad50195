import type { StreamCategory } from './catalogue.js';
import type { WithoutKnown } from './decider.js';
import { type AdoptionCommand, adoptionCommands } from './adoption/adoption.commands.js';
import { adoption } from './adoption/adoption.js';
import { type OutcomeCommand, outcomeCommands } from './outcome/outcome.commands.js';
import { type EvidenceCommand, evidenceCommands } from './evidence/evidence.commands.js';
import { evidence } from './evidence/evidence.js';
import { type IndicatorCommand, indicatorCommands } from './indicator/indicator.commands.js';
import { indicator } from './indicator/indicator.js';
import { type MunicipalityCommand, municipalityCommands } from './municipality/municipality.commands.js';
import { municipality } from './municipality/municipality.js';
import { outcome } from './outcome/outcome.js';
import type { RecordCommand } from './record/record.commands.js';
import { withRecord } from './record/with-record.js';
import { type ProgramCommand, programCommands } from './program/program.commands.js';
import { program } from './program/program.js';
import { type VisitCommand, visitCommands } from './visit/visit.commands.js';
import { visit } from './visit/visit.js';

/** The one place where an aggregate is registered, by the category of its streams. */
export const deciders = {
  municipality: withRecord(municipality, { fixed: ['/code'], isFounded: true }),
  indicator: withRecord(indicator, { fixed: ['/code'], isFounded: true }),
  program: withRecord(program, { fixed: ['/programId', '/municipality'], isFounded: true }),
  visit: withRecord(visit, { fixed: ['/visitId'], isFounded: true }),
  adoption: withRecord(adoption, {
    fixed: ['/adoptionId', '/program', '/adopter', '/origin'],
    isFounded: true,
  }),
  outcome: withRecord(outcome, {
    fixed: ['/municipality', '/indicator', '/method'],
    isFounded: false,
    own: {
      type: 'OutcomeRecorded',
      command: (data): OutcomeCommand => ({ type: 'CorrectOutcome', data }) as OutcomeCommand,
    },
  }),
  evidence: withRecord(evidence, { fixed: ['/sha256', '/mediaType', '/bytes'], isFounded: true }),
} as const satisfies Record<StreamCategory, object>;

/** The schema of each command's data, by the category whose decider takes it. */
export const commandSchemas = {
  municipality: municipalityCommands,
  indicator: indicatorCommands,
  program: programCommands,
  visit: visitCommands,
  adoption: adoptionCommands,
  outcome: outcomeCommands,
  evidence: evidenceCommands,
} as const satisfies Record<StreamCategory, object>;

/** Any command of the registry, with what was looked up for it. */
export type RegistryCommand =
  | MunicipalityCommand
  | IndicatorCommand
  | ProgramCommand
  | VisitCommand
  | AdoptionCommand
  | OutcomeCommand
  | EvidenceCommand
  | RecordCommand;

/** Any command as a person gives it. */
export type GivenCommand = WithoutKnown<RegistryCommand>;
