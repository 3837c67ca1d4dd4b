create table file (
  id uuid primary key,
  sha256 text not null,
  size bigint not null check (size >= 0),
  mime text not null,
  name text not null check (length(name) between 1 and 200),
  -- the noun whose own rule says who may fetch it
  noun text not null,
  subject_id uuid,
  width integer,
  height integer,
  pages integer,
  seen_by text not null default '',
  account_id uuid,
  created_at timestamptz not null default app_now()
);
create index file_subject on file (noun, subject_id);
create index file_sha256 on file (sha256);

create table entry (
  id uuid primary key,
  campaign_id uuid not null references campaign,
  campaign_version integer not null,
  participation_id uuid not null references participation,
  filer_id uuid not null references organisation,
  receiver_id uuid not null references organisation,
  phase text not null,
  kind text not null,
  state text not null default 'draft' check (state in
    ('draft', 'finalised', 'submitted', 'inReview', 'returned', 'accepted', 'declined', 'forwarded')),
  mark text not null default '' check (mark in ('', 'onTime', 'lateWithConsent')),
  seen_by text collate "C" not null,
  number text,
  title text not null default '',
  theme text not null default '',
  draft jsonb not null default '{}',
  revision integer not null default 1,
  words integer not null default 0,
  current_version_id uuid,
  submitted_at timestamptz,
  created_by uuid not null references account,
  created_at timestamptz not null default app_now(),
  updated_at timestamptz not null default app_now(),
  foreign key (campaign_id, phase) references phase,
  constraint entry_number_unique unique (campaign_id, number),
  constraint entry_submitted_has_version check (state in ('draft') or current_version_id is not null),
  constraint entry_numbered check (number is not null or submitted_at is null)
);
create index entry_filer on entry (filer_id, campaign_id, phase, updated_at desc);
create index entry_receiver on entry (receiver_id, campaign_id, phase, state, updated_at desc);
create index entry_campaign on entry (campaign_id, phase, state, updated_at desc);
create index entry_participation on entry (participation_id, phase);

create table draft_snapshot (
  entry_id uuid not null references entry on delete cascade,
  revision integer not null,
  content jsonb not null,
  by_name text not null,
  at timestamptz not null default app_now(),
  primary key (entry_id, revision)
);

create table entry_version (
  id uuid primary key,
  entry_id uuid not null references entry,
  n integer not null check (n >= 1),
  content jsonb not null,
  campaign_version integer not null,
  attachments jsonb not null,
  sha256 text not null,
  code text not null constraint entry_version_code_unique unique,
  words integer not null,
  by_id uuid not null references account,
  by_name text not null,
  finalised_at timestamptz not null default app_now(),
  taken_back_at timestamptz,
  constraint entry_version_n unique (entry_id, n)
);
alter table entry add constraint entry_current_version foreign key (current_version_id) references entry_version;

create table scan (
  id uuid primary key,
  entry_id uuid not null references entry,
  version_id uuid not null references entry_version,
  file_id uuid not null references file,
  pages integer not null,
  code_read text,
  code_typed text,
  "check" text not null check ("check" in ('matched', 'typed', 'confirmed')),
  by_name text not null,
  at timestamptz not null default app_now(),
  confirmed_by text,
  replaced_at timestamptz
);
create unique index scan_current on scan (version_id) where replaced_at is null;
create index scan_entry on scan (entry_id);

-- A soft rule passed over, or a scan kept valid for a later version: who, why, and what differed.
create table waiver (
  id uuid primary key,
  entry_id uuid references entry,
  version_id uuid references entry_version,
  summary_id uuid,
  rule text not null,
  scan_id uuid references scan,
  reason text not null check (length(reason) between 2 and 500),
  differences jsonb,
  by_name text not null,
  at timestamptz not null default app_now()
);
create index waiver_entry on waiver (entry_id);

create table attestation (
  version_id uuid not null references entry_version,
  entry_id uuid not null references entry,
  key text not null,
  text text not null,
  text_sha256 text not null,
  by_name text not null,
  at timestamptz not null default app_now(),
  primary key (version_id, key)
);

create table review (
  id uuid primary key,
  entry_id uuid not null references entry,
  version_id uuid not null references entry_version,
  decision text not null check (decision in ('accept', 'return', 'decline', 'reopen', 'sendBack')),
  reason text not null default '',
  fields jsonb not null default '[]',
  restamp boolean,
  checklist jsonb not null default '[]',
  by_name text not null,
  organisation_id uuid not null references organisation,
  at timestamptz not null default app_now(),
  constraint review_says_why check (decision = 'accept' or length(reason) >= 2)
);
create index review_entry on review (entry_id, at);
