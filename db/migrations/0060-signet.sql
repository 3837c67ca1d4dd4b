-- An organisation's electronic seal (印章): whose authorisation it rests on, and what stands behind it. Keys and pictures lie outside the
-- database. One is in force at a time; what was in force stays on record.
create table signet (
  id uuid primary key,
  organisation_id uuid not null references organisation,
  provider text not null check (provider in ('builtIn', 'picture', 'external')),
  name text not null,
  diameter integer not null check (diameter between 38 and 58),
  algorithm text check (algorithm in ('rsa', 'ecdsa')),
  certificate text,
  serial text,
  authorised_by text not null check (length(authorised_by) between 2 and 40),
  authorisation text not null check (length(authorisation) between 4 and 200),
  authorised_on date not null,
  registered_by text not null,
  at timestamptz not null default app_now(),
  ended_at timestamptz,
  ended_by text,
  end_reason text check (length(end_reason) between 2 and 200),
  compromised boolean not null default false,
  constraint signet_signs check ((provider = 'picture') = (certificate is null)),
  constraint signet_ends check ((ended_at is null) = (end_reason is null))
);
create unique index signet_in_force on signet (organisation_id) where ended_at is null;
create index signet_organisation on signet (organisation_id, at);
grant select, insert, update on signet to huibian_app;
revoke delete on signet from huibian_app;

-- What stood behind a use of the seal in the system. Lines on paper have none.
alter table seal_record
  add column provider text check (provider in ('specimen', 'builtIn', 'picture', 'external')),
  add column serial text,
  add column sm2_signature text,
  add column sm2_public_key text;

-- Somebody who holds an issued file learns whether it is the one that was issued: by its digest, and of nothing else.
create policy checked on file for select using (current_setting('huibian.checked', true) = sha256);
create policy checked_by_id on summary for select using (current_setting('huibian.checked', true) = id::text);
