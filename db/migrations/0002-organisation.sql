create table organisation (
  id uuid primary key,
  key text not null constraint organisation_key_unique unique check (key ~ '^[a-z0-9][a-z0-9-]{1,40}$'),
  parent_id uuid references organisation,
  -- keys of the ancestors and itself, as /root/parent/self/
  path text collate "C" not null check (path ~ '^(/[a-z0-9-]+)+/$'),
  name text not null check (length(name) between 2 and 100),
  short_name text not null,
  types text[] not null,
  region text not null default '' check (region ~ '^([0-9]{6})?$'),
  "order" integer not null default 0,
  host_name text not null default '',
  sealing_name text not null default '',
  former_names text[] not null default '{}',
  phone text not null default '',
  attributes text[] not null default '{}',
  valid_to date,
  revision integer not null default 1
);
create index organisation_parent on organisation (parent_id, "order");
create index organisation_path on organisation (path);
create unique index organisation_name_unique on organisation (name) where valid_to is null;
