import type { AdoptionFact } from '#registry';
import type { Origin } from '../origin.js';
import { retraction, type RetractionTables } from '../outcome-retraction.js';
import {
  bigint,
  date,
  described,
  int,
  json,
  nullable,
  numeric,
  table,
  text,
  uuid,
  type RowOf,
} from '../runtime/table.js';
import { sidesColumns } from '../visit-sides/columns.js';

export { retraction };

export const party = table(
  'party',
  { category: text, thing: text, municipality: text },
  {
    purpose: 'Which municipalities a thing concerns.',
    key: ['category', 'thing', 'municipality'],
    indexes: ['municipality'],
    record: 'as_corrected',
  },
);

export const datedFact = table(
  'dated_fact',
  {
    event_id: uuid,
    category: text,
    thing: text,
    type: text,
    true_on: described('The first day that it can have been true.', nullable(date)),
    origin: json<Origin>(),
  },
  {
    purpose: 'A fact of a municipality, a program, a visit or an adoption, with its day and its source.',
    key: ['event_id'],
    indexes: ['category, thing'],
    record: 'as_corrected',
  },
);

export const visit = table(
  'visit',
  { visit_id: uuid, guest: text, host: text, ...sidesColumns, revision: bigint },
  {
    purpose: 'What both sides say of a visit.',
    key: ['visit_id'],
    indexes: ['guest', 'host'],
    record: 'as_corrected',
  },
);

export const adoption = table(
  'adoption',
  { adoption_id: uuid, adopter: text, origin: text, grounds: json<AdoptionFact['grounds']>() },
  {
    purpose: 'By what an adoption is attributed to its origin.',
    key: ['adoption_id'],
    indexes: ['adopter', 'origin'],
    record: 'as_corrected',
  },
);

export const evidence = table(
  'evidence',
  { sha256: text, retrieved_on: date },
  { purpose: 'When a file was retrieved.', key: ['sha256'], record: 'as_corrected' },
);

export const proof = table(
  'proof',
  { event_id: uuid, sha256: text, category: text, thing: text, proves: uuid, origin: json<Origin>() },
  {
    purpose: 'Which file proves which fact.',
    key: ['event_id'],
    indexes: ['category, thing'],
    record: 'as_corrected',
  },
);

export const population = table(
  'population',
  {
    municipality: text,
    year: int,
    basis: text,
    edition: text,
    population: int,
    event_id: uuid,
    origin: json<Origin>(),
  },
  {
    purpose: 'The population of a municipality in a year, by a way of counting.',
    key: ['municipality', 'year', 'basis', 'edition'],
    record: 'as_corrected',
  },
);

export const observation = table(
  'observation',
  {
    event_id: uuid,
    series_id: text,
    municipality: text,
    indicator: text,
    method: text,
    period: text,
    period_from: date,
    period_to: date,
    value_kind: text,
    value: nullable(numeric),
    numerator: nullable(numeric),
    denominator: nullable(numeric),
    unit: text,
    count_basis: nullable(text),
    status: text,
    dimensions: json<Record<string, string>>(),
    statement: nullable(text),
    note: nullable(text),
    superseded_by: described('What replaced it last, be that retracted or not.', nullable(uuid)),
    origin: json<Origin>(),
    position: bigint,
  },
  {
    purpose: 'One claim about one observation key, with the values that stand after its corrections.',
    key: ['event_id'],
    indexes: ['municipality'],
  },
);

export interface ContradictionTables extends RetractionTables {
  party: RowOf<typeof party>;
  dated_fact: RowOf<typeof datedFact>;
  visit: RowOf<typeof visit>;
  adoption: RowOf<typeof adoption>;
  evidence: RowOf<typeof evidence>;
  proof: RowOf<typeof proof>;
  population: RowOf<typeof population>;
  observation: RowOf<typeof observation>;
}
