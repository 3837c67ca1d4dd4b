-- The text in which an office writes its campaign, and who wrote which version of it.
alter table campaign_version
  add column text text,
  add column by_id uuid references account,
  add column by_name text not null default '';

-- 核发: which version a second person has approved for publishing.
alter table campaign
  add column issued_version integer,
  add column issued_by text not null default '',
  add column issued_at timestamptz;

-- An office of one person publishes without a second one; that it does is its administrator's decision, with a reason.
create table issuing (
  organisation_id uuid primary key references organisation,
  alone boolean not null,
  reason text not null check (length(reason) between 2 and 500),
  by_name text not null,
  at timestamptz not null default app_now()
);

-- The signed notice and its 附件.
create table campaign_paper (
  id uuid primary key,
  campaign_id uuid not null references campaign,
  kind text not null check (kind in ('notice', 'annex')),
  file_id uuid not null references file,
  by_name text not null,
  at timestamptz not null default app_now()
);
create index campaign_paper_order on campaign_paper (campaign_id, kind desc, at);

-- 更正、延期通知: what brought a published campaign from one version to the next.
create table correction (
  campaign_id uuid not null,
  version integer not null,
  kind text not null check (kind in ('correction', 'extension')),
  title text not null check (length(title) between 2 and 100),
  number text not null check (length(number) between 2 and 60),
  words text not null check (length(words) between 2 and 2000),
  changes jsonb not null,
  by_name text not null,
  at timestamptz not null default app_now(),
  primary key (campaign_id, version),
  foreign key (campaign_id, version) references campaign_version
);
-- Whom it reaches, by which of its changes, and whether they have confirmed 已阅.
create table correction_reader (
  campaign_id uuid not null,
  version integer not null,
  participation_id uuid not null references participation,
  changes integer[] not null,
  read_at timestamptz,
  read_by text not null default '',
  primary key (campaign_id, version, participation_id),
  foreign key (campaign_id, version) references correction
);
create index correction_reader_part on correction_reader (participation_id);

grant select, insert, update, delete on issuing, campaign_paper, correction_reader to huibian_app;
grant select, insert on correction to huibian_app;
