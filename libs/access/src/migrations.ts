import type { Migration } from '#read-store';

/** Schema `access`. Unlike the read models it cannot be rebuilt from the log. */
export const accessMigrations: readonly Migration[] = [
  {
    name: 'access/001-accounts',
    sql: `
      create schema access;
      create table access.account (
        id uuid primary key default gen_random_uuid(),
        username text not null,
        display_name text not null,
        office text not null,
        role text not null check (role in ('administrator', 'officer', 'verifier', 'auditor', 'analyst')),
        municipality text,
        password_hash text not null,
        must_change_password boolean not null,
        disabled_at timestamptz,
        created_at timestamptz not null,
        password_changed_at timestamptz not null
      );
      create unique index account_username on access.account (lower(username));
    `,
  },
  {
    name: 'access/002-sessions',
    sql: `
      create table access.session (
        id uuid primary key default gen_random_uuid(),
        token_hash bytea not null unique,
        account_id uuid not null references access.account (id) on delete cascade,
        address text not null,
        created_at timestamptz not null,
        last_seen_at timestamptz not null,
        revoked_at timestamptz
      );
      create index session_account on access.session (account_id);
      create index session_created_at on access.session (created_at);
    `,
  },
  {
    name: 'access/003-sign-in-attempts',
    sql: `
      create table access.sign_in_attempt (
        key bytea primary key,
        failures integer not null,
        last_at timestamptz not null
      );
      create index sign_in_attempt_last_at on access.sign_in_attempt (last_at);
    `,
  },
];
