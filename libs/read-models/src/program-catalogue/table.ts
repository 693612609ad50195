import type { Label, PreciseDate } from '#registry';
import type { NameTables } from '../names.js';
import type { Origin } from '../origin.js';
import { bigint, json, nullable, table, text, uuid, type RowOf } from '../runtime/table.js';
import type { ProgramEntry } from './view.js';

export const program = table(
  'program',
  {
    program_id: uuid,
    municipality: text,
    name: json<Label>(),
    /** Names and aliases in both languages, lower-case: what the search looks through. */
    search_text: text,
    aliases: json<string[]>(),
    sector: text,
    summary: nullable(json<Label>()),
    stage: text,
    launched: json<PreciseDate>(),
    indicators: json<string[]>(),
    revision: bigint,
    origin: json<Origin>(),
    legal_bases: json<ProgramEntry['legalBases']>(),
    stages: json<ProgramEntry['stages']>(),
  },
  { key: ['program_id'], indexes: [`municipality, (name->>'id'), program_id`, 'sector'] },
);

export interface ProgramCatalogueTables extends NameTables {
  program: RowOf<typeof program>;
}
