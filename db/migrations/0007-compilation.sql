create table book (
  campaign_id uuid primary key references campaign,
  revision integer not null default 1,
  title text not null,
  preface jsonb not null default '[]',
  editors_note jsonb not null default '[]',
  colophon jsonb not null default '{}',
  author_confirmation boolean not null default false
);

create table selection (
  id uuid primary key,
  campaign_id uuid not null references book (campaign_id),
  entry_id uuid not null references entry constraint selection_once unique,
  version_id uuid not null references entry_version,
  chapter text not null,
  position integer not null,
  tags text[] not null default '{}',
  edited jsonb not null,
  revision integer not null default 1
);
create index selection_order on selection (campaign_id, chapter, position);

-- 编辑稿: every change to the printed text, apart from what was submitted.
create table edit (
  selection_id uuid not null references selection on delete cascade,
  revision integer not null,
  content jsonb not null,
  reason text not null check (length(reason) between 2 and 500),
  by_name text not null,
  at timestamptz not null default app_now(),
  primary key (selection_id, revision)
);

create table edition (
  id uuid primary key,
  campaign_id uuid not null references book (campaign_id),
  kind text not null check (kind in ('consultation', 'review', 'print')),
  n integer not null,
  snapshot jsonb not null,
  cases integer not null,
  pages integer,
  pdf_file_id uuid references file,
  docx_file_id uuid references file,
  contents_from text not null default 'pdf' check (contents_from in ('pdf', 'libreoffice')),
  locked boolean not null default false,
  job_id uuid references job,
  by_name text not null,
  at timestamptz not null default app_now(),
  constraint edition_n unique (campaign_id, kind, n)
);
create unique index edition_print_locked on edition (campaign_id) where kind = 'print' and locked;
