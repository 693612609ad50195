import type { Label } from '#registry';
import type { NameTables } from '../names.js';
import type { Origin } from '../origin.js';
import {
  bigint,
  date,
  described,
  json,
  nullable,
  table,
  text,
  uuid,
  type RowOf,
  type ShownRowOf,
} from '../runtime/table.js';

export const happening = table(
  'happening',
  {
    event_id: uuid,
    position: bigint,
    on_day: described(
      'First day on which it was true in the world; the oldest day there is when unknown, so that it sorts last.',
      date,
    ),
    type: text,
    municipality: text,
    counterpart: nullable(text),
    program_id: nullable(uuid),
    visit_id: nullable(uuid),
    adoption_id: nullable(uuid),
    indicator: nullable(text),
    period: nullable(text),
    value: nullable(text),
    unit: nullable(text),
    value_kind: nullable(text),
    decision: nullable(text),
    origin: json<Origin>(),
  },
  {
    purpose: 'One thing that happened, with whom and what it concerns.',
    key: ['event_id'],
    indexes: ['on_day desc, position desc'],
    record: 'both',
  },
);

export const parties = table(
  'parties',
  { stream: text, municipality: text, counterpart: nullable(text), program_id: nullable(uuid) },
  {
    purpose:
      'Who is on the two sides of a visit or an adoption: what later events of the same stream do not repeat.',
    key: ['stream'],
    record: 'both',
  },
);

export const indicatorName = table(
  'indicator_name',
  { code: text, name: json<Label>() },
  { purpose: 'What an indicator is called now.', key: ['code'], record: 'as_corrected' },
);

export interface RegistryActivityTables extends NameTables {
  happening: ShownRowOf<typeof happening>;
  parties: RowOf<typeof parties>;
  indicator_name: RowOf<typeof indicatorName>;
}
