import type { AdoptionCourse, DataOf, PreciseDate, RecordedGround } from '#registry';
import type { NameTables } from '../names.js';
import type { Origin } from '../origin.js';
import {
  bigint,
  date,
  int,
  described,
  json,
  nullable,
  table,
  text,
  timestamp,
  uuid,
  type RowOf,
  type ShownRowOf,
} from '../runtime/table.js';
import type { AdoptionEntry } from './view.js';

/** Attempts without a known day come last, after the oldest. */
export const sortDaySql = `coalesce(intended_day, '0001-01-01'::date)`;

/** What attributes it, with what a reader is told of a claim. */
export interface RegisteredGround extends RecordedGround {
  readonly note: string | null;
  readonly onSite: NonNullable<DataOf<'AttributionClaimed'>['onSite']> | null;
  readonly origin: Origin;
}

/** A document as it was recorded; whether it counts stands in the grounds, by the id of its event. */
type Documents<Of extends 'agreements' | 'instruments'> = readonly Omit<
  AdoptionEntry[Of][number],
  'counts' | 'disputes'
>[];

export const adoption = table(
  'adoption',
  {
    adoption_id: uuid,
    program_id: uuid,
    origin: text,
    adopter: text,
    visit_id: nullable(uuid),
    stage: text,
    course: json<AdoptionCourse>(),
    decided: nullable(json<NonNullable<AdoptionEntry['decided']>>()),
    feasibility: nullable(json<NonNullable<AdoptionEntry['feasibility']>>()),
    agreements: json<Documents<'agreements'>>(),
    instruments: json<Documents<'instruments'>>(),
    budgets: json<AdoptionEntry['budgets']>(),
    trials: json<AdoptionEntry['trials']>(),
    scopes: json<AdoptionEntry['scopes']>(),
    suspension: nullable(json<NonNullable<AdoptionEntry['suspension']>>()),
    ending: nullable(json<NonNullable<AdoptionEntry['ending']>>()),
    grounds: json<readonly RegisteredGround[]>(),
    attribution_level: nullable(int),
    open_disputes: int,
    local_program: nullable(uuid),
    previous_attempt: nullable(uuid),
    superseded_by: nullable(uuid),
    intended: json<PreciseDate>(),
    intended_day: described(
      'First day of `intended`, what lists are sorted by; null when unknown.',
      nullable(date),
    ),
    last_recorded: timestamp,
    revision: bigint,
    recorded: json<Origin>(),
  },
  {
    purpose: 'One attempt of one adopter at one program.',
    key: ['adoption_id'],
    record: 'both',
    indexes: ['program_id', 'adopter', 'origin', 'visit_id', `${sortDaySql} desc, adoption_id desc`],
  },
);

/** How an attempt is linked to another; `attempt` is the one whose stream says it. */
export const attemptLink = table(
  'attempt_link',
  { attempt: uuid, kind: text, other: uuid, position: bigint },
  {
    purpose: 'Which attempt came after another, or took its place.',
    key: ['attempt', 'kind', 'other'],
    indexes: ['other, kind, position'],
    record: 'both',
  },
);

/** It came after the other; the other took its place. */
export type AttemptLinkKind = 'follows' | 'superseded_by';

export interface AdoptionRegisterTables extends NameTables {
  adoption: ShownRowOf<typeof adoption>;
  attempt_link: RowOf<typeof attemptLink>;
}
