import type { Label } from '#registry';
import type { NameTables } from '../names.js';
import { bigint, bool, date, int, json, nullable, table, text, uuid, type RowOf } from '../runtime/table.js';
import { sidesColumns } from '../visit-sides/columns.js';

export const workItem = table(
  'work_item',
  {
    /** What it is about and what is to be done: one item for as long as it comes and goes. */
    item: text,
    kind: text,
    task: text,
    municipality: text,
    role: text,
    category: text,
    thing: text,
    event_id: nullable(uuid),
    since: date,
    /** Before this day nobody is told of it. */
    visible_from: date,
    due_on: nullable(date),
    /** `due_on`, or the last day there is, so that what nobody set a day for comes last. */
    sort_day: date,
    open: bool,
    /** What it was about does not stand any more: nothing opens it again. */
    is_over: bool,
    counterpart: nullable(text),
    program_id: nullable(uuid),
    indicator: nullable(text),
    period: nullable(text),
    detail: nullable(text),
    office: nullable(text),
    /** Of an outcome: the accounts that recorded and corrected it, the recorder first. */
    authors: json<readonly string[]>(),
  },
  {
    purpose: 'One thing that is due, or was: what is done stays here closed.',
    key: ['item'],
    record: 'as_corrected',
    indexes: ['municipality, open, sort_day, since, item'],
  },
);

export const visit = table(
  'visit',
  {
    visit_id: uuid,
    guest: text,
    host: text,
    /** Its last day; null while it is not recorded as held. */
    held_until: nullable(date),
    ...sidesColumns,
    revision: bigint,
  },
  { purpose: 'A visit as far as it makes work.', key: ['visit_id'], record: 'as_corrected' },
);

/** Something that is waited for, and the event that says so. */
export interface Awaited {
  readonly since: string;
  readonly dueOn: string | null;
  readonly eventId: string;
}

export const adoption = table(
  'adoption',
  {
    adoption_id: uuid,
    program_id: uuid,
    origin: text,
    adopter: text,
    /** The latest decision, while it is to decide later. */
    deferral: nullable(json<Awaited>()),
    /** The trial that runs. */
    trial: nullable(json<Awaited>()),
    /** The first day of the first trial or of the practice. */
    begun_on: nullable(date),
    local_program: nullable(uuid),
    closed: bool,
  },
  { purpose: 'An attempt as far as it makes work.', key: ['adoption_id'] },
);

export const program = table(
  'program',
  {
    program_id: uuid,
    municipality: text,
    /** The latest year of which somebody says that it was alive in it. */
    stated_year: int,
    /** Since when it is tried or carried out; null while it is an initiative. */
    begun_on: nullable(date),
    ended: bool,
  },
  { purpose: 'A program as far as it makes work.', key: ['program_id'], record: 'as_corrected' },
);

export const practice = table(
  'practice',
  {
    /** Stream of the program or of the attempt. */
    stream: text,
    municipality: text,
    /** The program whose indicators it is to be measured by. */
    program_id: uuid,
    /** Whether it is the municipality's own: only of that one can its outcomes speak. */
    is_own: bool,
    begun_on: date,
    open: bool,
  },
  {
    purpose:
      'Who tries or carries out which program: the municipality that launched it, or an adopter by one attempt.',
    key: ['stream'],
    record: 'as_corrected',
    indexes: ['municipality'],
  },
);

export const measured = table(
  'measured',
  { program_id: uuid, measured_by: text, measured_from: date, dropped: bool },
  {
    purpose: 'By which indicator a program is measured.',
    key: ['program_id', 'measured_by'],
    record: 'as_corrected',
  },
);

export const baseline = table(
  'baseline',
  { event_id: uuid, municipality: text, indicator: text, program_id: nullable(uuid), stands: bool },
  {
    purpose: 'The claims about what was before a program.',
    key: ['event_id'],
    record: 'as_corrected',
    indexes: ['municipality, indicator'],
  },
);

export const indicator = table(
  'indicator',
  { code: text, name: json<Label>(), retired: bool },
  {
    purpose: 'Indicators by name, and whether they are still in use.',
    key: ['code'],
    record: 'as_corrected',
  },
);

export interface WorkInboxTables extends NameTables {
  work_item: RowOf<typeof workItem>;
  visit: RowOf<typeof visit>;
  adoption: RowOf<typeof adoption>;
  program: RowOf<typeof program>;
  practice: RowOf<typeof practice>;
  measured: RowOf<typeof measured>;
  baseline: RowOf<typeof baseline>;
  indicator: RowOf<typeof indicator>;
}
