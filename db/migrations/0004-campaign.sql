create table campaign (
  id uuid primary key,
  owner_id uuid not null references organisation,
  preset text not null,
  title text not null check (length(title) between 2 and 100),
  state text not null default 'draft' check (state in ('draft', 'published', 'closed', 'archived')),
  version integer not null default 1,
  announced_at timestamptz,
  created_at timestamptz not null default app_now(),
  published_at timestamptz
);

-- Rules are versioned and never edited in place.
create table campaign_version (
  campaign_id uuid not null references campaign,
  number integer not null,
  file jsonb not null,
  sha256 text not null,
  at timestamptz not null default app_now(),
  primary key (campaign_id, number)
);

create table phase (
  campaign_id uuid not null references campaign,
  key text not null,
  title text not null,
  "order" integer not null,
  closes_at timestamptz not null,
  wording text not null,
  primary key (campaign_id, key)
);

create table participation (
  id uuid primary key,
  campaign_id uuid not null references campaign,
  organisation_id uuid not null references organisation,
  role text not null check (role in ('owner', 'receiver', 'filer', 'observer')),
  receiver_id uuid references participation,
  counts_as_id uuid references participation,
  -- organisation keys along the receiving line, from the owner down to itself
  path text collate "C" not null,
  contact_name text not null default '',
  contact_phone text not null default '',
  constraint participation_once unique (campaign_id, organisation_id)
);
create index participation_receiver on participation (receiver_id);
create index participation_organisation on participation (organisation_id);

-- own: a receiver's earlier date for those below it; permission: 同意补报; extension: by the owner, beyond the notice's date.
create table deadline (
  id uuid primary key,
  campaign_id uuid not null,
  phase text not null,
  kind text not null check (kind in ('own', 'permission', 'extension')),
  -- whom it binds: one participation, or all below the granting one
  granted_by_id uuid not null references participation,
  participation_id uuid references participation,
  until timestamptz not null,
  reason text not null check (kind = 'own' or length(reason) between 2 and 500),
  by_name text not null,
  at timestamptz not null default app_now(),
  replaced_at timestamptz,
  foreign key (campaign_id, phase) references phase
);
create unique index deadline_current on deadline
  (campaign_id, phase, kind, granted_by_id, coalesce(participation_id, '00000000-0000-0000-0000-000000000000'))
  where replaced_at is null;

-- Display counts, kept by the act that changes them: one row a participation, phase and state, never a hot row.
create table counter (
  participation_id uuid not null references participation,
  phase text not null,
  state text not null,
  mark text not null default '',
  n integer not null check (n >= 0),
  primary key (participation_id, phase, state, mark)
);
