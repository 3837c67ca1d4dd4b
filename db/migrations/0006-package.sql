create table summary (
  id uuid primary key,
  campaign_id uuid not null,
  phase text not null,
  participation_id uuid not null references participation,
  organisation_id uuid not null references organisation,
  n integer not null check (n >= 1),
  state text not null default 'building' check (state in ('building', 'frozen', 'approved', 'sealing', 'stamped', 'forwarded')),
  revision integer not null default 1,
  seen_by text collate "C" not null,
  code text constraint summary_code_unique unique,
  frozen jsonb,
  frozen_sha256 text,
  -- the hash that the seal was pressed on; stale when what would be printed now hashes otherwise
  stamped_sha256 text,
  pdf_file_id uuid references file,
  stamped_file_id uuid references file,
  scan_file_id uuid references file,
  approver text,
  approval_opinion text,
  approved_at timestamptz,
  approval_recorded_by text,
  approval_file_id uuid references file,
  created_at timestamptz not null default app_now(),
  foreign key (campaign_id, phase) references phase,
  constraint summary_n unique (participation_id, phase, n)
);
create unique index summary_open on summary (participation_id, phase) where state <> 'forwarded';

create table summary_row (
  summary_id uuid not null references summary on delete cascade,
  entry_id uuid not null references entry,
  version_id uuid not null references entry_version,
  position integer not null,
  remark text not null default '' check (length(remark) <= 200),
  primary key (summary_id, entry_id)
);
alter table waiver add constraint waiver_summary foreign key (summary_id) references summary;

create table seal_request (
  id uuid primary key,
  summary_id uuid not null references summary,
  organisation_id uuid not null references organisation,
  reason text not null check (length(reason) between 2 and 200),
  file_name text not null,
  file_id uuid not null references file,
  pages integer not null,
  copies integer not null check (copies between 1 and 100),
  approver text not null,
  code text not null,
  sha256 text not null,
  state text not null default 'waiting' check (state in ('waiting', 'sealed', 'refused', 'void')),
  refusal text,
  requested_by text not null,
  at timestamptz not null default app_now(),
  decided_at timestamptz
);
create unique index seal_request_waiting on seal_request (summary_id) where state = 'waiting';

-- 用印登记簿: one numbered line a use of the seal, on paper or in the system.
create table seal_record (
  id uuid primary key,
  organisation_id uuid not null references organisation,
  n integer not null,
  way text not null check (way in ('paper', 'system')),
  summary_id uuid not null references summary,
  reason text not null,
  file_name text not null,
  pages integer not null,
  copies integer not null,
  approver text not null,
  keeper text not null,
  code text not null,
  sha256 text not null,
  file_id uuid references file,
  at timestamptz not null default app_now(),
  constraint seal_record_n unique (organisation_id, n)
);

create table package (
  id uuid primary key,
  campaign_id uuid not null,
  phase text not null,
  participation_id uuid not null references participation,
  organisation_id uuid not null references organisation,
  summary_id uuid not null references summary,
  n integer not null,
  kind text not null check (kind in ('first', 'supplement', 'correction')),
  state text not null default 'forwarded' check (state in ('forwarded', 'returned', 'recalled', 'superseded')),
  reason text not null default '',
  decision_reason text not null default '',
  changes jsonb not null default '{}',
  manifest jsonb not null default '{}',
  mark text not null,
  seen_by text collate "C" not null,
  file_id uuid references file,
  eml_file_id uuid references file,
  part_file_ids uuid[] not null default '{}',
  job_id uuid references job,
  mailed_at timestamptz,
  forwarded_at timestamptz not null default app_now(),
  foreign key (campaign_id, phase) references phase,
  constraint package_n unique (participation_id, phase, n)
);
create unique index package_counts on package (participation_id, phase) where state = 'forwarded';

create table package_entry (
  package_id uuid not null references package,
  entry_id uuid not null references entry,
  version_id uuid not null references entry_version,
  position integer not null,
  remark text not null default '',
  primary key (package_id, entry_id)
);
create index package_entry_entry on package_entry (entry_id);
