import type { Label, PreciseDate } from '#registry';
import type { NameTables } from '../names.js';
import type { Origin } from '../origin.js';
import {
  bigint,
  bool,
  int,
  described,
  json,
  nullable,
  table,
  text,
  uuid,
  type ShownRowOf,
} from '../runtime/table.js';
import type { ProgramEntry } from './view.js';

type Listed<Field extends keyof ProgramEntry> = ProgramEntry[Field] extends readonly (infer Item)[]
  ? Item
  : never;

/** A turn of its life with the id of the other program; its name is looked up when it is asked for. */
export type Turn = Omit<Listed<'statuses'>, 'program'> & { readonly program: string | null };
/** An origin by its program's id and its municipality's code. */
export type Descent = Omit<Listed<'lineage'>, 'program' | 'municipality'> & {
  readonly program: string;
  readonly municipality: string;
};

export const program = table(
  'program',
  {
    program_id: uuid,
    municipality: text,
    name: json<Label>(),
    former_names: json<Label[]>(),
    search_text: described(
      'All names and aliases in both languages, lower-case: what the search looks through.',
      text,
    ),
    aliases: json<string[]>(),
    sector: text,
    summary: nullable(json<Label>()),
    stage: text,
    status: text,
    last_confirmed_year: nullable(int),
    digital: nullable(bool),
    agency: nullable(text),
    launched: json<PreciseDate>(),
    indicators: json<string[]>(),
    revision: bigint,
    origin: json<Origin>(),
    initiator: nullable(json<NonNullable<ProgramEntry['initiator']>>()),
    legal_bases: json<ProgramEntry['legalBases']>(),
    budget_references: json<ProgramEntry['budgetReferences']>(),
    stages: json<ProgramEntry['stages']>(),
    statuses: json<Turn[]>(),
    names: json<ProgramEntry['names']>(),
    agencies: json<ProgramEntry['agencies']>(),
    revisions: json<ProgramEntry['revisions']>(),
    dropped_indicators: json<ProgramEntry['droppedIndicators']>(),
    lineage: json<Descent[]>(),
    confirmations: json<ProgramEntry['confirmations']>(),
  },
  {
    purpose: 'One program.',
    key: ['program_id'],
    indexes: [`municipality, (name->>'id'), program_id`, 'sector', 'status'],
    record: 'both',
  },
);

export interface ProgramCatalogueTables extends NameTables {
  program: ShownRowOf<typeof program>;
}
