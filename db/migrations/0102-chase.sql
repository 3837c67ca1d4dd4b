-- 催报 by hand: who asked whom to send what is missing. Both read it, nobody else does.
create table reminder (
  id uuid primary key,
  campaign_id uuid not null references campaign,
  phase text not null,
  organisation_id uuid not null references organisation,
  by_organisation_id uuid not null references organisation,
  -- keys of who asks and who is asked, with all that count as it, as /asks/is-asked/
  seen_by text collate "C" not null,
  -- who is asked does not stand below who asks: it is reminded and never chased
  peer boolean not null,
  by_name text not null,
  at timestamptz not null default app_now()
);
create index reminder_by on reminder (campaign_id, by_organisation_id, at);
alter table reminder enable row level security;
alter table reminder force row level security;
create policy sight on reminder using (sees(seen_by));
grant select, insert on reminder to huibian_app;

-- A call in one line: with whom, what was answered, and by which day it was promised. The caller's own note.
create table call_note (
  id uuid primary key,
  campaign_id uuid not null references campaign,
  phase text not null,
  organisation_id uuid not null references organisation,
  by_organisation_id uuid not null references organisation,
  seen_by text collate "C" not null,
  person text not null check (length(person) between 1 and 20),
  answer text not null check (length(answer) between 1 and 200),
  promised_on date,
  by_name text not null,
  at timestamptz not null default app_now()
);
create index call_note_by on call_note (campaign_id, by_organisation_id, at);
alter table call_note enable row level security;
alter table call_note force row level security;
create policy sight on call_note using (sees(seen_by));
grant select, insert on call_note to huibian_app;

-- Who was asked is mailed as well.
alter table mail drop constraint mail_kind_check;
alter table mail add constraint mail_kind_check check (kind in ('returned', 'accepted', 'deadline', 'reminder'));
