-- What every noun stands on: the application's role, the clock, the record of acts, retries and jobs.

create schema if not exists huibian;

-- The moment an act is judged by. Test databases replace it with a variant that carries an offset.
create function app_now() returns timestamptz language sql stable as $$ select now() $$;

-- The organisation whose post acts in this transaction ('' when the post reads no cases), and that post's kind.
create function acting_organisation() returns text language sql stable as
  $$ select coalesce(current_setting('huibian.organisation', true), '') $$;

create table record (
  id bigint generated always as identity primary key,
  at timestamptz not null default app_now(),
  -- readers of the record stop below the oldest running transaction, so that none is skipped
  xid xid8 not null default pg_current_xact_id(),
  account_id uuid,
  account_name text not null,
  post_kind text not null,
  organisation_id uuid,
  organisation_name text not null,
  act text not null,
  noun text not null,
  subject_id uuid,
  -- the line of organisations whose people may read this line of history
  seen_by text not null default '',
  before jsonb,
  after jsonb,
  ok boolean not null default true
);
create index record_subject on record (noun, subject_id, id);
create index record_at on record (at);

create table idempotency (
  account_id uuid not null,
  key text not null check (length(key) between 8 and 100),
  body_sha256 text not null,
  response jsonb,
  at timestamptz not null default app_now(),
  primary key (account_id, key)
);

create table job (
  id uuid primary key,
  kind text not null,
  args jsonb not null,
  account_id uuid not null,
  post_id uuid not null,
  organisation_id uuid not null,
  state text not null default 'queued' check (state in ('queued', 'running', 'done', 'failed')),
  attempt integer not null default 0,
  progress real not null default 0 check (progress between 0 and 1),
  message text,
  file_id uuid,
  created_at timestamptz not null default app_now(),
  finished_at timestamptz
);

create table setting (
  key text primary key,
  value jsonb not null
);
