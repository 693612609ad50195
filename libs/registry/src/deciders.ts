import type { StreamCategory } from './catalogue.js';
import type { WithoutKnown } from './decider.js';
import { type AdoptionCommand, adoptionCommands } from './adoption/adoption.commands.js';
import { adoption } from './adoption/adoption.js';
import { betweenAdoptionFacts } from './adoption/recorded-again.js';
import { type OutcomeCommand, outcomeCommands } from './outcome/outcome.commands.js';
import { type EvidenceCommand, evidenceCommands } from './evidence/evidence.commands.js';
import { evidence } from './evidence/evidence.js';
import { betweenEvidenceFacts } from './evidence/recorded-again.js';
import { type IndicatorCommand, indicatorCommands } from './indicator/indicator.commands.js';
import { indicator } from './indicator/indicator.js';
import { betweenIndicatorFacts } from './indicator/recorded-again.js';
import { type MunicipalityCommand, municipalityCommands } from './municipality/municipality.commands.js';
import { municipality } from './municipality/municipality.js';
import { betweenMunicipalityFacts } from './municipality/recorded-again.js';
import { outcome } from './outcome/outcome.js';
import { betweenOutcomeFacts } from './outcome/recorded-again.js';
import type { RecordCommand } from './record/record.commands.js';
import { withRecord } from './record/with-record.js';
import { type ProgramCommand, programCommands } from './program/program.commands.js';
import { program } from './program/program.js';
import { betweenProgramFacts } from './program/recorded-again.js';
import { type VisitCommand, visitCommands } from './visit/visit.commands.js';
import { visit } from './visit/visit.js';
import { betweenVisitFacts } from './visit/recorded-again.js';

/** The one place where an aggregate is registered, by the category of its streams. */
export const deciders = {
  municipality: withRecord(municipality, {
    fixed: ['/code'],
    isFounded: true,
    between: betweenMunicipalityFacts,
  }),
  indicator: withRecord(indicator, {
    fixed: ['/code', '/version'],
    isFounded: true,
    between: betweenIndicatorFacts,
  }),
  program: withRecord(program, {
    fixed: ['/programId', '/municipality'],
    isFounded: true,
    between: betweenProgramFacts,
  }),
  visit: withRecord(visit, {
    fixed: ['/visitId', '/followUpId', '/municipality', '/side'],
    isFounded: true,
    between: betweenVisitFacts,
  }),
  adoption: withRecord(adoption, {
    fixed: [
      ...['/adoptionId', '/program', '/adopter', '/origin'],
      ...['/claimant', '/claim', '/party', '/dispute'],
    ],
    isFounded: true,
    between: betweenAdoptionFacts,
  }),
  outcome: withRecord(outcome, {
    // A review that moved to another claim could be one of the reviewer's own.
    fixed: ['/municipality', '/indicator', '/method', '/eventId'],
    isFounded: false,
    between: betweenOutcomeFacts,
    own: {
      type: 'OutcomeRecorded',
      command: (data): OutcomeCommand => ({ type: 'CorrectOutcome', data }) as OutcomeCommand,
    },
  }),
  evidence: withRecord(evidence, {
    fixed: ['/sha256', '/mediaType', '/bytes'],
    isFounded: true,
    between: betweenEvidenceFacts,
  }),
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
