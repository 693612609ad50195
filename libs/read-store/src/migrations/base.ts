import type { Migration } from './migration.js';

/** Schema `tiru`: what every read model stands on. Applied by `migrate` before anything else. */
export const baseMigrations: readonly Migration[] = [
  {
    name: 'tiru/001-extensions',
    sql: `
      create extension if not exists pg_trgm;
      create extension if not exists btree_gist;
      create extension if not exists unaccent;
    `,
  },
  {
    name: 'tiru/002-read-models',
    sql: `
      create table tiru.read_model (
        name text primary key,
        active_build integer
      );
      create table tiru.read_model_build (
        name text not null references tiru.read_model (name),
        build integer not null,
        code_version text not null,
        state text not null check (state in ('building', 'active', 'retired')),
        position numeric,
        updated_at timestamptz not null default now(),
        halted_error text,
        primary key (name, build)
      );
      alter table tiru.read_model
        add foreign key (name, active_build) references tiru.read_model_build (name, build);
      create unique index read_model_one_active_build on tiru.read_model_build (name) where state = 'active';
    `,
  },
  {
    name: 'tiru/003-projection-runtime',
    sql: `
      alter table tiru.read_model_build
        drop constraint read_model_build_state_check,
        add check (state in ('building', 'active', 'retired', 'dropped', 'scratch')),
        drop column halted_error,
        add column events bigint not null default 0,
        add column retired_at timestamptz;
      create table tiru.dead_letter (
        id bigint generated always as identity primary key,
        read_model text not null references tiru.read_model (name),
        build integer not null,
        code_version text not null,
        event_id uuid not null,
        stream text not null,
        revision bigint not null,
        position numeric not null,
        event_type text not null,
        event text not null,
        error text not null,
        stack text,
        attempts integer not null,
        state text not null check (state in ('halted', 'retrying', 'skipped', 'resolved')),
        failed_at timestamptz not null default now(),
        decided_by text,
        decided_at timestamptz,
        reason text,
        check (state <> 'skipped' or (decided_by is not null and decided_at is not null and reason is not null)),
        foreign key (read_model, build) references tiru.read_model_build (name, build)
      );
      create unique index dead_letter_open on tiru.dead_letter (read_model, build)
        where state in ('halted', 'retrying');
      create index dead_letter_skipped on tiru.dead_letter (read_model, code_version) where state = 'skipped';
    `,
  },
];
