-- 证书: what a selected entry's unit may show to anybody. One is in force for each; one that is issued anew or taken back stays and says so.
create table certificate (
  id uuid primary key,
  campaign_id uuid not null references campaign,
  selection_id uuid not null references selection,
  -- No foreign key: the certificate is not to wait for whoever works on the entry.
  entry_id uuid not null,
  holder_id uuid not null references organisation,
  n integer not null,
  number text not null,
  code text not null constraint certificate_code unique,
  -- What is printed, word for word.
  said jsonb not null,
  state text not null default 'issued' check (state in ('issued', 'replaced', 'revoked')),
  reason text not null default '',
  file_id uuid not null references file,
  seen_by text not null,
  by_name text not null,
  at timestamptz not null default app_now(),
  ended_at timestamptz,
  constraint certificate_n unique (campaign_id, n)
);
create unique index certificate_in_force on certificate (selection_id) where state = 'issued';
create index certificate_entry on certificate (entry_id);
grant select, insert, update on certificate to huibian_app;
revoke delete on certificate from huibian_app;

alter table certificate enable row level security;
alter table certificate force row level security;
create policy sight on certificate using (sees(seen_by));
-- The check page sees the one whose code it is asked for.
create policy checked on certificate for select using (current_setting('huibian.checked', true) = code);
