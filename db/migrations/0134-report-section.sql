-- A section of a week's report in the office's words, beside what the figures said when the office last agreed to it.
create table report_section (
  campaign_id uuid not null references campaign,
  key text not null check (length(key) between 1 and 100),
  heading text not null,
  compiled text not null,
  edited text check (length(edited) <= 20000),
  revision int not null default 1,
  by_name text not null,
  at timestamptz not null default app_now(),
  primary key (campaign_id, key)
);
alter table report_section enable row level security;
alter table report_section force row level security;
create policy sight on report_section using (owns(campaign_id));
grant select, insert, update, delete on report_section to huibian_app;
