import type { Label, PublicPerson } from '#registry';
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
  type ShownRowOf,
} from '../runtime/table.js';
import { sidesColumns } from '../visit-sides/columns.js';
import type { VisitEntry } from './view.js';

/** Parts of a visit as they are kept: like the view's, with ids instead of names. */
export interface StoredTopic {
  readonly topic: Label;
  readonly program: string | null;
  readonly origin: Origin;
}
export interface StoredSite {
  readonly site: string;
  readonly reported: VisitEntry['sites'][number]['reported'];
  readonly program: string | null;
  readonly origin: Origin;
}
export interface StoredStatement {
  readonly speaker: PublicPerson;
  readonly municipality: string;
  readonly words: string;
  readonly language: string;
  readonly origin: Origin;
}
export interface StoredCancellation {
  readonly municipality: string;
  readonly reason: string;
  readonly origin: Origin;
}

export const visit = table(
  'visit',
  {
    visit_id: uuid,
    kind: text,
    guest: text,
    host: text,
    planned_from: described('The days it is planned for now; `plan_changes` tells how they moved.', date),
    planned_to: date,
    plan_changes: json<VisitEntry['planChanges']>(),
    cancelled: nullable(json<StoredCancellation>()),
    invitations: json<VisitEntry['invitations']>(),
    held_from: nullable(date),
    held_to: nullable(date),
    on_day: described('What lists are sorted by: the day it was held, else the day it is planned for.', date),
    purpose: nullable(text),
    cost_reference: nullable(text),
    venue: nullable(text),
    delegation: json<PublicPerson[]>(),
    host_participants: json<PublicPerson[]>(),
    expected_host: nullable(json<PublicPerson>()),
    substitution: nullable(json<NonNullable<VisitEntry['hostSubstitution']>>()),
    guest_substitutions: json<VisitEntry['guestSubstitutions']>(),
    topics: json<StoredTopic[]>(),
    sites: json<StoredSite[]>(),
    statements: json<StoredStatement[]>(),
    ...sidesColumns,
    revision: bigint,
    origin: json<Origin>(),
  },
  {
    purpose: 'One visit.',
    key: ['visit_id'],
    indexes: ['on_day desc, visit_id desc', 'guest', 'host'],
    record: 'both',
  },
);

export const visitProgram = table(
  'visit_program',
  { program_id: uuid, visit_id: uuid },
  {
    purpose: 'Which programs a visit touched, by topic or site: what lists are filtered by.',
    key: ['program_id', 'visit_id'],
    record: 'both',
  },
);

export interface VisitLogTables extends NameTables {
  visit: ShownRowOf<typeof visit>;
  visit_program: ShownRowOf<typeof visitProgram>;
}
