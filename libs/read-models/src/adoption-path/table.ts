import type { AdoptionCourse } from '#registry';
import type { RegisteredGround } from '../adoption-register/table.js';
import type { NameTables } from '../names.js';
import {
  bool,
  date,
  described,
  int,
  json,
  nullable,
  table,
  text,
  uuid,
  type RowOf,
  type ShownRowOf,
} from '../runtime/table.js';

/** What of a ground its level is computed from. */
export type PathGround = Pick<
  RegisteredGround,
  'eventId' | 'claimant' | 'basis' | 'counts' | 'disputes' | 'localProgram'
>;

const day = (of: string) =>
  described(`First day on which ${of}; null when it was not, or nobody knows when.`, nullable(date));

export const path = table(
  'path',
  {
    adoption_id: uuid,
    program_id: uuid,
    origin: text,
    adopter: text,
    visit_id: nullable(uuid),
    course: json<AdoptionCourse>(),
    grounds: json<readonly PathGround[]>(),
    level: described('Step of the attribution ladder, 0 to 7; 0 while nothing attributes it.', int),
    stage: text,
    closed: nullable(text),
    suspended: bool,
    trial_failed: described('Whether the latest trial that was evaluated failed.', bool),
    review_on: nullable(date),
    decided: described('Whether it was ever decided to take the program over.', bool),
    tried: bool,
    implemented: bool,
    scaled: bool,
    intended_on: day('it was intended'),
    decided_on: day('it was decided to take the program over'),
    tried_on: day('a trial began'),
    implemented_on: day('it was in practice'),
    scaled_on: day('it grew'),
    closed_on: day('it was closed'),
    last_on: described('Day on which its latest event was recorded: what lapsing is counted from.', date),
  },
  {
    purpose: 'How far one attempt came, and when.',
    key: ['adoption_id'],
    indexes: ['program_id, implemented_on', 'origin', 'adopter, program_id', 'visit_id'],
    record: 'both',
  },
);

export const pathVisit = table(
  'path_visit',
  {
    visit_id: uuid,
    guest: text,
    host: text,
    held_on: nullable(date),
    cancelled: bool,
  },
  { purpose: 'Who visited whom.', key: ['visit_id'], indexes: ['guest', 'host'], record: 'both' },
);

export const pathStudied = table(
  'path_studied',
  { program_id: uuid, visit_id: uuid },
  {
    purpose: 'Which programs were studied or seen at a visit.',
    key: ['program_id', 'visit_id'],
    indexes: ['visit_id'],
    record: 'both',
  },
);

export const programSector = table(
  'program_sector',
  { program_id: uuid, municipality: text, sector: text },
  { purpose: 'The sector of a program.', key: ['program_id'], indexes: ['municipality'], record: 'both' },
);

export const cityKind = table(
  'city_kind',
  { code: text, kind: text },
  { purpose: 'Whether a municipality is a city or a regency.', key: ['code'], record: 'as_corrected' },
);

export interface AdoptionPathTables extends NameTables {
  path: ShownRowOf<typeof path>;
  path_visit: ShownRowOf<typeof pathVisit>;
  path_studied: ShownRowOf<typeof pathStudied>;
  program_sector: ShownRowOf<typeof programSector>;
  city_kind: RowOf<typeof cityKind>;
}

export type PathRow = RowOf<typeof path>;
