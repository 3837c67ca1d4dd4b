-- What is counted in a week of activities: its unit, its definition (口径), and how many each member unit owes at least.
create table measure (
  campaign_id uuid not null references campaign,
  key text not null check (length(key) between 1 and 60),
  plan text not null,
  name text not null check (length(name) between 1 and 40),
  unit text not null default '' check (length(unit) <= 10),
  definition text not null default '' check (length(definition) <= 200),
  least integer check (least between 1 and 1000),
  position integer not null,
  primary key (campaign_id, key)
);
grant select, insert, update, delete on measure to huibian_app;

-- An activity as its unit plans and records it. A report of an event that another unit's report counts for names that one.
create table activity (
  id uuid primary key,
  campaign_id uuid not null references campaign,
  organisation_id uuid not null references organisation,
  -- organisation keys from the office down to the unit, as in its participation
  seen_by text collate "C" not null,
  plan text not null default '',
  state text not null default 'planned' check (state in ('planned', 'held', 'notHeld')),
  title text not null check (length(title) between 2 and 60),
  day date not null,
  until date not null,
  place text not null default '' check (length(place) <= 60),
  hosts text not null default '' check (length(hosts) <= 100),
  agenda text not null default '' check (length(agenda) <= 1000),
  about text not null default '' check (length(about) <= 3000),
  reason text not null default '' check (length(reason) <= 200),
  figures jsonb not null default '{}',
  same_as uuid references activity,
  revision integer not null default 1,
  by_name text not null,
  updated_at timestamptz not null default app_now(),
  constraint activity_days check (until >= day),
  constraint activity_not_held_says_why check (state <> 'notHeld' or length(reason) >= 2),
  constraint activity_not_its_own check (same_as <> id)
);
create index activity_unit on activity (campaign_id, organisation_id, day);
create index activity_same on activity (same_as);
alter table activity enable row level security;
alter table activity force row level security;
create policy sight on activity using (sees(seen_by));

-- A picture of an activity. `source` is the hash of what was dropped: the same picture is not kept twice.
create table shot (
  id uuid primary key,
  activity_id uuid not null references activity,
  file_id uuid not null references file,
  thumbnail_id uuid not null references file,
  source text not null,
  caption text not null default '' check (length(caption) <= 100),
  day date,
  place text not null default '' check (length(place) <= 60),
  rights text not null default '' check (length(rights) <= 100),
  minors boolean not null default false,
  consent boolean not null default false,
  at timestamptz not null default app_now(),
  constraint shot_once unique (activity_id, source),
  constraint shot_consent_of_minors check (minors or not consent)
);
alter table shot enable row level security;
alter table shot force row level security;
create policy sight on shot using (exists (select 1 from activity a where a.id = activity_id));

grant select, insert, update, delete on activity, shot to huibian_app;

-- 调整数: by how much the office corrects a total, and why; the reason is printed.
create table adjustment (
  campaign_id uuid not null references campaign,
  measure text not null,
  by bigint not null,
  reason text not null check (length(reason) between 2 and 200),
  by_name text not null,
  at timestamptz not null default app_now(),
  primary key (campaign_id, measure)
);
alter table adjustment enable row level security;
alter table adjustment force row level security;
create policy sight on adjustment using (owns(campaign_id));
grant select, insert, update, delete on adjustment to huibian_app;
