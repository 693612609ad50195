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
];
