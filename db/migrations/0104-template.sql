-- An office's own 附件 in which a paper comes out: the file, what can be marked in it, and what of it takes which field.
create table template (
  id uuid primary key,
  campaign_id uuid not null references campaign,
  paper text not null check (paper in ('entryForm', 'summaryTable')),
  -- from which version of the campaign on the paper comes out so; none while it is only being marked
  version integer,
  kind text not null check (kind in ('sheet', 'word')),
  file_id uuid not null references file,
  -- What papers need of the file; its own row is seen by the office alone.
  name text not null,
  size bigint not null,
  sha256 text not null,
  layout jsonb not null,
  marks jsonb not null default '{"fields": []}',
  revision integer not null default 1,
  by_name text not null,
  at timestamptz not null default app_now(),
  constraint template_once unique (campaign_id, paper, version),
  foreign key (campaign_id, version) references campaign_version
);
grant select, insert, update, delete on template to huibian_app;

-- A frozen table comes out as it was frozen, whatever file the campaign takes later.
alter table summary add column template_id uuid references template;
